package dev.freehold.local.google;

/** An answer that is an error. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Status status;

  Refusal(Status status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  static Refusal invalid(String message) {
    return new Refusal(Status.INVALID_ARGUMENT, message);
  }

  static Refusal notFound(String message) {
    return new Refusal(Status.NOT_FOUND, message);
  }

  static Refusal exists(String message) {
    return new Refusal(Status.ALREADY_EXISTS, message);
  }

  Status status() {
    return status;
  }
}
