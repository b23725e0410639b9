package dev.freehold.providers.gcp;

import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Values;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the provider's configuration offline. */
final class ConfigCheck {
  private static final String ENDPOINT = "CustomEndpoint";
  private static final Set<String> KNOWN =
      Set.of(
          "project",
          "region",
          "zone",
          "accessToken",
          "credentials",
          "addPulumiAttributionLabel",
          "disableGooglePartnerName",
          "version",
          "pluginDownloadURL");
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "batching",
          "billingProject",
          "defaultLabels",
          "deletionPolicy",
          "externalCredentials",
          "googlePartnerName",
          "impersonateServiceAccount",
          "impersonateServiceAccountDelegates",
          "pollInterval",
          "preferGlobalEndpoints",
          "preferRegionalEndpoints",
          "pulumiAttributionLabelAdditionStrategy",
          "requestReason",
          "requestTimeout",
          "scopes",
          "universeDomain",
          "userProjectOverride");
  private final Fields config;
  private final List<Failure> failures = new ArrayList<>();

  private ConfigCheck(Fields config) {
    this.config = config;
  }

  static CheckResult of(Fields config) {
    var check = new ConfigCheck(config);
    check.keys();
    check.addresses();
    check.flags();
    return new CheckResult(config, check.failures);
  }

  private void keys() {
    for (String key : config.values().keySet()) {
      if (UNSUPPORTED.contains(key)) {
        fail(key, "is not supported by the embedded Google provider. Use the engine `pulumi`");
      } else if (!KNOWN.contains(key) && !key.endsWith(ENDPOINT) && !Values.isBridgeKey(key)) {
        fail(key, "is not a setting of the Google provider");
      }
    }
  }

  private void addresses() {
    for (Service service : Service.values()) {
      for (String setting : service.settings()) {
        Values.given(config, setting)
            .flatMap(ConfigCheck::problem)
            .ifPresent(problem -> fail(setting, problem));
      }
    }
  }

  private static Optional<String> problem(String address) {
    try {
      URI uri = new URI(address);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.empty()
          : Optional.of("is no address. Use https://host/path/ or http://host:port/path/");
    } catch (URISyntaxException e) {
      return Optional.of("is no address: " + e.getReason());
    }
  }

  private void flags() {
    Values.text(config, "addPulumiAttributionLabel")
        .filter(text -> !Set.of("true", "false").contains(text))
        .ifPresent(text -> fail("addPulumiAttributionLabel", "is " + text + ". Use true or false"));
    boolean path =
        Values.given(config, "credentials")
            .filter(text -> !text.strip().startsWith("{"))
            .isPresent();
    if (path) {
      fail(
          "credentials",
          "must be the JSON text of a key. For a file, set GOOGLE_APPLICATION_CREDENTIALS to it");
    }
  }

  private void fail(String key, String text) {
    failures.add(new Failure(key, text + "."));
  }
}
