package dev.freehold.stacks.secret;

import dev.freehold.engine.secret.EnvironmentSecrets;
import dev.freehold.engine.secret.FileSecrets;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.model.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the secrets of an environment's stacks are looked for. */
public final class StackSecretSource {
  private static final String FILE = "FREEHOLD_SECRETS_FILE";

  private StackSecretSource() {}

  /**
   * What is made up for the local environment under a folder.
   *
   * @param root the folder that commands run in
   */
  public static GeneratedSecrets generated(Path root) {
    return new GeneratedSecrets(
        root.resolve(".freehold").resolve("local").resolve(".secrets.properties"));
  }

  /**
   * The environment's variables first; then the made-up ones of a local environment, or the file
   * that {@code FREEHOLD_SECRETS_FILE} names.
   *
   * @param generated what a local environment makes up
   */
  public static SecretSource of(
      Platform platform, GeneratedSecrets generated, Map<String, String> environment) {
    var sources = new ArrayList<SecretSource>(List.of(new EnvironmentSecrets(environment)));
    if (platform.isLocal()) {
      sources.add(generated);
    } else if (environment.containsKey(FILE)) {
      sources.add(new FileSecrets(Path.of(environment.get(FILE))));
    }
    return SecretSource.firstOf(sources);
  }
}
