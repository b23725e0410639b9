package dev.freehold.local.kafka;

import java.util.List;

/** The login of a cluster's only super user. */
public record ScramAdmin(String username, String password, String mechanism) {
  private static final List<String> MECHANISMS = List.of("SCRAM-SHA-512", "SCRAM-SHA-256");

  /** Refuses what a Kafka login or a one-line hand-over cannot carry. */
  public ScramAdmin {
    if (!username.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "admin user name " + username + ": use letters, digits, '.', '_' and '-'");
    }
    if (password.isEmpty() || password.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("the admin's password is empty or has control characters");
    }
    if (!MECHANISMS.contains(mechanism)) {
      throw new IllegalArgumentException("mechanism " + mechanism + ": use one of " + MECHANISMS);
    }
  }

  /** An admin who logs in with SCRAM-SHA-512. */
  public ScramAdmin(String username, String password) {
    this(username, password, MECHANISMS.get(0));
  }

  @Override
  public String toString() {
    return username + " (" + mechanism + ")";
  }
}
