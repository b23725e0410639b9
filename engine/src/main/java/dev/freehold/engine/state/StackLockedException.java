package dev.freehold.engine.state;

/** Somebody else is changing the stack; the message says who, since when and how to go on. */
public final class StackLockedException extends StateException {
  public StackLockedException(String message) {
    super(message);
  }
}
