package dev.freehold.engine.embedded;

import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.Optional;

/** For programs that declare every secret in clear. */
final class NoSecrets implements SecretSource {
  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.empty();
  }

  @Override
  public String place(SecretRef reference) {
    return "nowhere";
  }
}
