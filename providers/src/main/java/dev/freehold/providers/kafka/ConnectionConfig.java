package dev.freehold.providers.kafka;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How to reach a cluster, read from the provider's configuration. Its text shows no secret. */
record ConnectionConfig(Fields fields) {
  private static final int DEFAULT_TIMEOUT_SECONDS = 120;

  /** Addresses, from a list or from the JSON text of one, which is how Pulumi passes lists. */
  List<String> bootstrapServers() {
    return fields
        .get("bootstrapServers")
        .map(
            value ->
                value instanceof Items items
                    ? items.values().stream().flatMap(v -> Values.text(v).stream()).toList()
                    : split(Values.text(value).orElse("")))
        .orElse(List.of());
  }

  boolean tls() {
    return flag("tlsEnabled").orElse(true);
  }

  boolean skipsTlsVerify() {
    return flag("skipTlsVerify").orElse(false);
  }

  /** SASL is on when there is a user or a password, as in the official provider. */
  boolean sasl() {
    return text("saslUsername").isPresent() || text("saslPassword").isPresent();
  }

  /** Kafka's name of the mechanism. */
  String mechanism() {
    return Mechanism.of(text("saslMechanism").orElse("plain")).orElse(Mechanism.PLAIN).kafkaName();
  }

  Duration timeout() {
    return Duration.ofSeconds(
        text("timeout").flatMap(Values::whole).orElse(DEFAULT_TIMEOUT_SECONDS));
  }

  Optional<String> text(String key) {
    return Values.text(fields, key).filter(text -> !text.isEmpty());
  }

  /** Who logs in, for messages. */
  String user() {
    return sasl() ? "user " + text("saslUsername").orElse("(none)") : "an anonymous client";
  }

  String address() {
    return String.join(", ", bootstrapServers());
  }

  Optional<Boolean> flag(String key) {
    return text(key).map(Boolean::valueOf);
  }

  @Override
  public String toString() {
    return "Kafka at " + address();
  }

  private static List<String> split(String text) {
    return Stream.of(text.replaceAll("[\\[\\]\"]", "").split(","))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .toList();
  }
}
