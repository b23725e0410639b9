package dev.freehold.stacks;

import dev.freehold.components.Expansion.Unsupported;
import dev.freehold.engine.Stack;
import java.util.List;

/**
 * A stack with what it declares.
 *
 * @param unsupported entries that nothing can be made of; such a stack is not planned
 */
public record DomainStack(StackRef ref, Stack stack, List<Unsupported> unsupported) {
  public DomainStack {
    unsupported = List.copyOf(unsupported);
  }
}
