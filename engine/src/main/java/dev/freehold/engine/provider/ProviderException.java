package dev.freehold.engine.provider;

/** A provider cannot be used; the message is for users: what, why, how to fix. */
public final class ProviderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProviderException(String message) {
    super(message);
  }
}
