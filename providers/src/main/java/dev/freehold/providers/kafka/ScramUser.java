package dev.freehold.providers.kafka;

import java.util.Optional;

/** A credential's identity: the password is not part of it. */
record ScramUser(String name, String mechanism) {

  /** Reads {@code username|mechanism}, also with a password behind it, which an import may give. */
  static Optional<ScramUser> parse(String id) {
    String[] parts = id.split("\\|", 3);
    return parts.length < 2 ? Optional.empty() : Optional.of(new ScramUser(parts[0], parts[1]));
  }

  String id() {
    return name + "|" + mechanism;
  }

  String sentence() {
    return mechanism + " credential of user " + name;
  }
}
