package dev.freehold.providers.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configuration of Kafka's client that a {@link ConnectionConfig} means. */
final class ClientProperties {
  private static final int REQUEST_MILLIS = 30_000;

  private ClientProperties() {}

  static Map<String, Object> of(ConnectionConfig config) {
    Map<String, Object> properties = new HashMap<>();
    long timeout = config.timeout().toMillis();
    properties.put("bootstrap.servers", String.join(",", config.bootstrapServers()));
    properties.put("client.id", "freehold");
    properties.put("default.api.timeout.ms", String.valueOf(timeout));
    properties.put("request.timeout.ms", String.valueOf(Math.min(REQUEST_MILLIS, timeout)));
    properties.put("reconnect.backoff.max.ms", "1000");
    properties.put("enable.metrics.push", "false");
    properties.put("auto.include.jmx.reporter", "false");
    properties.put("security.protocol", protocol(config));
    if (config.sasl()) {
      sasl(properties, config);
    }
    if (config.tls()) {
      tls(properties, config);
    }
    return properties;
  }

  private static String protocol(ConnectionConfig config) {
    if (config.sasl()) {
      return config.tls() ? "SASL_SSL" : "SASL_PLAINTEXT";
    }
    return config.tls() ? "SSL" : "PLAINTEXT";
  }

  private static void sasl(Map<String, Object> to, ConnectionConfig config) {
    Mechanism mechanism =
        Mechanism.of(config.text("saslMechanism").orElse("plain")).orElse(Mechanism.PLAIN);
    String user = config.text("saslUsername").orElse("");
    to.put("sasl.mechanism", mechanism.kafkaName());
    to.put("sasl.jaas.config", mechanism.login(user, config.text("saslPassword").orElse("")));
  }

  private static void tls(Map<String, Object> to, ConnectionConfig config) {
    pem(config, "caCert").ifPresent(ca -> store(to, "ssl.truststore", "certificates", ca));
    pem(config, "clientCert")
        .ifPresent(certificate -> store(to, "ssl.keystore", "certificate.chain", certificate));
    pem(config, "clientKey").ifPresent(key -> to.put("ssl.keystore.key", key));
    config.text("clientKeyPassphrase").ifPresent(pass -> to.put("ssl.key.password", pass));
    if (config.skipsTlsVerify()) {
      to.put("ssl.endpoint.identification.algorithm", "");
      to.put("ssl.engine.factory.class", TrustingSslEngineFactory.class.getName());
    }
  }

  private static void store(Map<String, Object> to, String store, String content, String pem) {
    to.put(store + ".type", "PEM");
    to.put(store + "." + content, pem);
  }

  private static Optional<String> pem(ConnectionConfig config, String key) {
    return config.text(key).or(() -> config.text(key + "File")).map(PemText::of);
  }
}
