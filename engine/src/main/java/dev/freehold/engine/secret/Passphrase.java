package dev.freehold.engine.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The passphrase of a run, read only when a secret must really be read or written.
 *
 * <p>All stacks that get their first secret in a run share one salt record, and so one derivation.
 */
public final class Passphrase {
  private static final String TEXT = "PULUMI_CONFIG_PASSPHRASE";
  private static final String FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";

  /** The variables of the environment that give one. */
  public static final Set<String> VARIABLES = Set.of(TEXT, FILE);

  private final Supplier<String> source;
  private String saltForNewStacks;

  private Passphrase(Supplier<String> source, String saltForNewStacks) {
    this.source = source;
    this.saltForNewStacks = saltForNewStacks;
  }

  public static Passphrase of(String text) {
    return new Passphrase(() -> text, "");
  }

  /** Asked for only when a secret must really be read or written. */
  public static Passphrase from(Supplier<String> source) {
    return new Passphrase(source, "");
  }

  /** From PULUMI_CONFIG_PASSPHRASE or the file that PULUMI_CONFIG_PASSPHRASE_FILE names. */
  public static Passphrase fromEnvironment(Map<String, String> environment) {
    return new Passphrase(() -> read(environment), "");
  }

  /** For a process that is started; empty when there is none. */
  public Map<String, String> environment() {
    try {
      return Map.of(TEXT, source.get());
    } catch (SecretException none) {
      return Map.of();
    }
  }

  /** Stacks without secrets so far will use this salt record, so that its key serves them too. */
  public Passphrase withSaltForNewStacks(String salt) {
    return new Passphrase(source, salt);
  }

  /**
   * Begins to derive the key of new stacks, in the background. For a run that will surely write the
   * first secret of a stack: it takes about a second, which planning takes as well. What goes wrong
   * is said when the key is needed.
   */
  public void deriveAhead() {
    var thread = new Thread(this::tryNewSalt, "freehold-key");
    thread.setDaemon(true);
    thread.start();
  }

  private void tryNewSalt() {
    try {
      newSalt();
    } catch (SecretException saidLater) {
      // Whoever needs the key asks again and gets the same exception.
    }
  }

  synchronized String newSalt() {
    if (saltForNewStacks.isEmpty()) {
      saltForNewStacks = Cipher.newSaltRecord(source.get());
    }
    return saltForNewStacks;
  }

  Cipher cipher(String salt) {
    return Cipher.of(source.get(), salt);
  }

  private static String read(Map<String, String> environment) {
    if (environment.containsKey(TEXT)) {
      return environment.get(TEXT);
    }
    if (!environment.containsKey(FILE)) {
      throw new SecretException(
          "The stack has secrets and there is no passphrase: set " + TEXT + " or " + FILE + ".");
    }
    Path file = Path.of(environment.get(FILE));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SecretException(
          "The passphrase cannot be read from the file " + file + ", which " + FILE + " names.");
    }
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
