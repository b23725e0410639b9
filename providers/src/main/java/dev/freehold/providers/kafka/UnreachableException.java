package dev.freehold.providers.kafka;

/** The cluster cannot be used at all; the message is made for people. */
final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
