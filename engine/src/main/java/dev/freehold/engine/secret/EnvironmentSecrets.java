package dev.freehold.engine.secret;

import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets in environment variables: {@code secret://a/b} is {@code FREEHOLD_SECRET_A_B}.
 *
 * <p>Every character that is no ASCII letter or digit becomes an underscore, so {@code a-b} and
 * {@code a/b} are the same variable.
 */
public final class EnvironmentSecrets implements SecretSource {
  private final Map<String, String> environment;

  public EnvironmentSecrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.ofNullable(environment.get(variable(reference)))
        .map(value -> new Secret(new Text(value)));
  }

  @Override
  public String place(SecretRef reference) {
    return "the environment variable " + variable(reference);
  }

  private static String variable(SecretRef reference) {
    String path = SecretPath.of(reference).toUpperCase(Locale.ROOT);
    return "FREEHOLD_SECRET_" + path.replaceAll("[^A-Z0-9]", "_");
  }
}
