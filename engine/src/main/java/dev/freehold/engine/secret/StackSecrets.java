package dev.freehold.engine.secret;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;

/** Encrypts and decrypts the secrets of one stack, as Pulumi's passphrase provider does. */
public final class StackSecrets {
  private StackSecrets() {}

  /**
   * Nothing is derived or checked before the first secret.
   *
   * @param salt the salt record of the state; empty for a stack without secrets so far
   */
  public static StackSecrets of(Passphrase passphrase, String salt) {
    throw new UnsupportedOperationException("not written yet: " + passphrase + salt);
  }

  /** The salt record to keep in the state; empty as long as there is no secret. */
  public String salt() {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Encrypts; a secret that came out of {@link #open} gets its old ciphertext back. */
  public SealedSecret seal(Secret secret) {
    throw new UnsupportedOperationException("not written yet: " + secret);
  }

  public Secret open(SealedSecret sealed) {
    throw new UnsupportedOperationException("not written yet: " + sealed);
  }

  /** Encrypts every secret inside. */
  public Fields seal(Fields fields) {
    throw new UnsupportedOperationException("not written yet: " + fields);
  }

  /** Encrypts, keeping the ciphertext of each secret that is the same at the same path. */
  public Fields seal(Fields fields, Fields previous) {
    throw new UnsupportedOperationException("not written yet: " + fields + previous);
  }

  /** Decrypts every secret inside. */
  public Fields open(Fields fields) {
    throw new UnsupportedOperationException("not written yet: " + fields);
  }
}
