package dev.freehold.cli.render;

import dev.freehold.engine.StackId;
import dev.freehold.engine.state.StackLockedException;
import dev.freehold.stacks.StackRef;

/** What a failure says, and the command that helps where the engine cannot know it. */
public final class FailureText {
  private FailureText() {}

  public static String of(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof StackLockedException locked
        ? message.stripTrailing() + "\n  " + unlocking(locked.stack())
        : message;
  }

  private static String unlocking(StackId stack) {
    String name = StackRef.of(stack).map(StackRef::toString).orElse(stack.stack());
    return "`./freehold stack unlock "
        + name
        + "` shows the lock and, as `pulumi cancel`, breaks it";
  }
}
