package dev.freehold.engine.state;

import dev.freehold.engine.json.SecretForm;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;

/** The two ways in which secrets are written. */
final class SecretForms {
  private SecretForms() {}

  static SecretForm encrypted(StackSecrets secrets) {
    return new Encrypted(secrets);
  }

  /** For {@code export --show-secrets}. */
  static SecretForm inClear(StackSecrets secrets) {
    return new InClear(secrets);
  }

  private record Encrypted(StackSecrets secrets) implements SecretForm {
    @Override
    public String field() {
      return "ciphertext";
    }

    @Override
    public String text(Secret secret) {
      return secrets.seal(secret).ciphertext();
    }

    @Override
    public String text(SealedSecret secret) {
      return secret.ciphertext();
    }
  }

  private record InClear(StackSecrets secrets) implements SecretForm {
    @Override
    public String field() {
      return "plaintext";
    }

    @Override
    public String text(Secret secret) {
      return ValueWriter.plainText(secret.value());
    }

    @Override
    public String text(SealedSecret secret) {
      return text(secrets.open(secret));
    }
  }
}
