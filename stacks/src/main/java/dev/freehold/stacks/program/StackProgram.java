package dev.freehold.stacks.program;

import com.pulumi.Context;
import dev.freehold.components.pulumi.Registrar;
import dev.freehold.components.pulumi.ResourceTypes;
import dev.freehold.engine.Stack;
import dev.freehold.engine.pulumi.Program;
import dev.freehold.engine.secret.SecretSource;

/** Registers the declarations of a stack, in the types of the official providers. */
public final class StackProgram implements Program {
  private final Registrar registrar;

  /**
   * @param secrets where references to secrets are resolved, for a preview too
   */
  public StackProgram(SecretSource secrets) {
    registrar = new Registrar(ResourceTypes.official(), secrets);
  }

  @Override
  public void run(Stack stack, Context context) {
    registrar.register(stack.declarations());
  }
}
