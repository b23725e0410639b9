package dev.freehold.providers.kafka;

import java.util.Optional;
import java.util.stream.Stream;

/** A SASL mechanism under the official provider's name and under Kafka's. */
enum Mechanism {
  PLAIN("plain", "PLAIN", "plain.PlainLoginModule"),
  SCRAM_SHA_256("scram-sha256", "SCRAM-SHA-256", "scram.ScramLoginModule"),
  SCRAM_SHA_512("scram-sha512", "SCRAM-SHA-512", "scram.ScramLoginModule");

  private final String official;
  private final String kafkaName;
  private final String module;

  Mechanism(String official, String kafkaName, String module) {
    this.official = official;
    this.kafkaName = kafkaName;
    this.module = module;
  }

  static Optional<Mechanism> of(String official) {
    return Stream.of(values()).filter(m -> m.official.equals(official)).findFirst();
  }

  String kafkaName() {
    return kafkaName;
  }

  /** The JAAS line of a login. */
  String login(String user, String password) {
    return "org.apache.kafka.common.security."
        + (module + " required username=" + quoted(user) + " password=" + quoted(password) + ";");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
