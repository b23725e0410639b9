package dev.freehold.engine.secret;

import java.util.Map;

/** The passphrase of a run, read only when a secret must really be read or written. */
public final class Passphrase {
  private Passphrase() {}

  public static Passphrase of(String text) {
    throw new UnsupportedOperationException("not written yet: " + text.length());
  }

  /** From PULUMI_CONFIG_PASSPHRASE or the file that PULUMI_CONFIG_PASSPHRASE_FILE names. */
  public static Passphrase fromEnvironment(Map<String, String> environment) {
    throw new UnsupportedOperationException("not written yet: " + environment.size());
  }

  /** Stacks without secrets so far will use this salt record, so that its key serves them too. */
  public Passphrase withSaltForNewStacks(String salt) {
    throw new UnsupportedOperationException("not written yet: " + salt);
  }
}
