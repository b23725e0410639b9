package dev.freehold.local.broker;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The two passwords of a broker: the admin's, and one that lives as long as the process.
 *
 * <p>The second guards the internal and the controller listener, which take PLAIN: Kafka keeps
 * SCRAM credentials in the metadata log, so neither the first admin credential nor the controller
 * can depend on them (KIP-900).
 */
record ListenerSecrets(String admin, String process) {
  private static final String MODULES = "org.apache.kafka.common.security.";

  static ListenerSecrets withAdmin(String password) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new ListenerSecrets(password, HexFormat.of().formatHex(random));
  }

  String scramLogin(String user) {
    return module("scram.ScramLoginModule", user, admin) + ";";
  }

  String plainLogin(String user) {
    return module("plain.PlainLoginModule", user, process) + ";";
  }

  String plainServer(String user) {
    return module("plain.PlainLoginModule", user, process)
        + " user_"
        + user
        + "="
        + quoted(process)
        + ";";
  }

  @Override
  public String toString() {
    return "ListenerSecrets[...]";
  }

  private static String module(String name, String user, String password) {
    return MODULES + name + " required username=" + quoted(user) + " password=" + quoted(password);
  }

  /** Quotes for {@code JaasConfig}, which reads with {@link java.io.StreamTokenizer}'s escapes. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
