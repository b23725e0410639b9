package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the provider's configuration offline. */
final class ConfigCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "bootstrapServers",
          "caCert",
          "caCertFile",
          "clientCert",
          "clientCertFile",
          "clientKey",
          "clientKeyFile",
          "clientKeyPassphrase",
          "kafkaVersion",
          "saslMechanism",
          "saslUsername",
          "saslPassword",
          "skipTlsVerify",
          "tlsEnabled",
          "timeout",
          "version",
          "pluginDownloadURL");
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "saslTokenUrl",
          "saslOauthScopes",
          "saslAwsRegion",
          "saslAwsRoleArn",
          "saslAwsExternalId",
          "saslAwsProfile",
          "saslAwsAccessKey",
          "saslAwsSecretKey",
          "saslAwsToken",
          "saslAwsCredsDebug",
          "saslAwsSharedConfigFiles",
          "saslAwsContainerAuthorizationTokenFile",
          "saslAwsContainerCredentialsFullUri");
  private final Fields config;
  private final List<Failure> failures = new ArrayList<>();

  private ConfigCheck(Fields config) {
    this.config = config;
  }

  static CheckResult of(Fields config) {
    var check = new ConfigCheck(config);
    check.keys();
    check.address();
    check.mechanism();
    check.flags();
    return new CheckResult(config, check.failures);
  }

  private void keys() {
    for (String key : config.values().keySet()) {
      if (UNSUPPORTED.contains(key)) {
        fail(key, "is not supported by the embedded Kafka provider. Use the Pulumi engine");
      } else if (!KNOWN.contains(key) && !Values.isBridgeKey(key)) {
        fail(key, "is not a setting of the Kafka provider");
      }
    }
  }

  private void address() {
    if (config.get("bootstrapServers").filter(v -> v.hasUnknowns() || v.hasSecrets()).isPresent()) {
      return;
    }
    List<String> servers = new ConnectionConfig(config).bootstrapServers();
    if (servers.isEmpty()) {
      fail("bootstrapServers", "is missing. Give at least one host:port");
    }
    for (String server : servers) {
      if (!server.matches(".+:\\d{1,5}")) {
        fail("bootstrapServers", "holds " + server + ", which is not of the form host:port");
      }
    }
  }

  private void mechanism() {
    Optional<String> name = Values.text(config, "saslMechanism");
    if (name.filter(Set.of("aws-iam", "oauthbearer")::contains).isPresent()) {
      String text = " is not supported by the embedded Kafka provider. Use the Pulumi engine";
      fail("saslMechanism", name.get() + text);
    } else if (name.filter(text -> Mechanism.of(text).isEmpty()).isPresent()) {
      fail(
          "saslMechanism",
          name.get() + " is unknown. Use one of plain, scram-sha256, scram-sha512");
    }
    if (config.has("saslUsername") != config.has("saslPassword")) {
      fail("saslUsername", "and saslPassword belong together; only one of them is set");
    }
  }

  private void flags() {
    for (String flag : List.of("tlsEnabled", "skipTlsVerify")) {
      Values.text(config, flag)
          .filter(text -> !Set.of("true", "false").contains(text))
          .ifPresent(text -> fail(flag, "is " + text + ". Use true or false"));
    }
    Values.text(config, "timeout")
        .filter(text -> Values.whole(text).filter(seconds -> seconds > 0).isEmpty())
        .ifPresent(text -> fail("timeout", "is " + text + ". Use a number of seconds"));
  }

  private void fail(String key, String text) {
    failures.add(new Failure(key, text + "."));
  }
}
