package dev.freehold.engine.json;

import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;

/** How secrets are written. */
public interface SecretForm {
  /** Name of the field that takes the text: {@code ciphertext} or {@code plaintext}. */
  String field();

  String text(Secret secret);

  String text(SealedSecret secret);
}
