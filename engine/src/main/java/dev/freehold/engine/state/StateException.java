package dev.freehold.engine.state;

/** The state cannot be read, kept or trusted; the message says what, where and how to go on. */
public class StateException extends RuntimeException {
  public StateException(String message) {
    super(message);
  }

  public StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
