package dev.freehold.providers.registry;

import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.Result.Certainty;

/** The registry could not be asked, or refused; the message is for users. */
final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Certainty certainty;

  RegistryException(String message, Certainty certainty) {
    super(message);
    this.certainty = certainty;
  }

  Certainty certainty() {
    return certainty;
  }

  <T> Result<T> result() {
    return certainty == Certainty.NOTHING_HAPPENED
        ? Result.failed(getMessage())
        : Result.uncertain(getMessage());
  }
}
