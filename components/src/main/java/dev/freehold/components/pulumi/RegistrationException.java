package dev.freehold.components.pulumi;

import com.pulumi.exceptions.RunException;

/** Declarations cannot be registered; Pulumi shows the message without a stack trace. */
public final class RegistrationException extends RunException {
  private static final long serialVersionUID = 1L;

  public RegistrationException(String message) {
    super(message);
  }
}
