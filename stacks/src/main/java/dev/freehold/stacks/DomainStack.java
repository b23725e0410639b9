package dev.freehold.stacks;

import dev.freehold.components.Expansion.Unsupported;
import dev.freehold.engine.Stack;
import dev.freehold.engine.declaration.Declaration;
import java.util.List;
import java.util.function.Predicate;

/**
 * A stack with what it declares.
 *
 * @param unsupported entries that nothing can be made of; such a stack is not planned
 */
public record DomainStack(StackRef ref, Stack stack, List<Unsupported> unsupported) {
  public DomainStack {
    unsupported = List.copyOf(unsupported);
  }

  /** The same without the declarations of some types. */
  public DomainStack without(Predicate<String> type) {
    List<Declaration> left =
        stack.declarations().stream().filter(each -> !type.test(each.type())).toList();
    return new DomainStack(ref, new Stack(stack.id(), stack.config(), left), unsupported);
  }
}
