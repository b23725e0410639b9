package dev.freehold.engine.state;

import dev.freehold.engine.StackId;

/** Somebody else is changing the stack; the message says who, since when and how to go on. */
public final class StackLockedException extends StateException {
  private static final long serialVersionUID = 1;

  private final transient StackId stack;

  public StackLockedException(StackId stack, String message) {
    super(message);
    this.stack = stack;
  }

  public StackId stack() {
    return stack;
  }
}
