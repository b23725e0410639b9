package dev.freehold.engine.secret;

/** A secret cannot be read or written; the message says why and what to do, never the secret. */
public final class SecretException extends RuntimeException {
  public SecretException(String message) {
    super(message);
  }
}
