package dev.freehold.engine.pulumi;

import com.pulumi.Context;
import dev.freehold.engine.Stack;

/** Registers the declarations of a stack with Pulumi's SDK. */
@FunctionalInterface
public interface Program {
  /** Called on a thread that belongs to the run, possibly for several stacks at once. */
  void run(Stack stack, Context context);
}
