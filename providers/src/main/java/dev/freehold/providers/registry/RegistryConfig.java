package dev.freehold.providers.registry;

import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.schema.InputCheck;
import dev.freehold.providers.schema.PropertySpec;
import dev.freehold.providers.schema.ValueSpec.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** How to reach a registry. Its text shows no secret. */
public record RegistryConfig(Fields fields) {
  private static final String URL = "url";
  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  /** The configuration keys. */
  public static final List<PropertySpec> KEYS =
      List.of(
          PropertySpec.required(
              URL, Scalar.STRING, "The registry's address, such as https://registry:8081."),
          PropertySpec.optional(USERNAME, Scalar.STRING, "The user of HTTP basic authentication."),
          PropertySpec.optional(PASSWORD, Scalar.STRING, "That user's password.").secret());

  /** Judges a configuration offline. */
  public static CheckResult check(Fields config) {
    var failures = new ArrayList<>(InputCheck.of(KEYS, config));
    if (config.has(USERNAME) != config.has(PASSWORD)) {
      failures.add(new Failure(USERNAME, "and password belong together; only one of them is set."));
    }
    Subject.text(config, URL)
        .flatMap(RegistryConfig::problem)
        .ifPresent(problem -> failures.add(new Failure(URL, problem)));
    return new CheckResult(config, failures);
  }

  private static Optional<String> problem(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getRawUserInfo() != null) {
        return Optional.of("holds a login. Use username and password, which are kept secret.");
      }
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null
          ? Optional.empty()
          : Optional.of("is " + url + ". Use http://host:port or https://host:port.");
    } catch (URISyntaxException e) {
      return Optional.of("is no address: " + e.getReason() + ".");
    }
  }

  /** The address without a slash at its end. */
  String url() {
    return Subject.text(fields, URL).orElse("").replaceAll("/+$", "");
  }

  Optional<String> authorization() {
    return Subject.text(fields, PASSWORD)
        .map(
            password -> {
              String login = Subject.text(fields, USERNAME).orElse("") + ":" + password;
              byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
              return "Basic " + Base64.getEncoder().encodeToString(bytes);
            });
  }

  @Override
  public String toString() {
    return "the registry at " + url();
  }
}
