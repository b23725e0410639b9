package dev.freehold.stacks.stage;

import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.util.List;
import java.util.Set;

/** What is applied at once, after the stages before it. */
public record Stage(List<Part> parts) {
  public Stage {
    parts = List.copyOf(parts);
  }

  /**
   * A stack's share of a stage.
   *
   * @param targets the URNs to apply; empty for everything that is left
   * @param after the stacks whose earlier stages have made what this part needs
   */
  public record Part(DomainStack stack, List<String> targets, Set<StackRef> after) {
    public Part {
      targets = List.copyOf(targets);
      after = Set.copyOf(after);
    }

    /** Whether nothing of the stack is left for a later stage. */
    public boolean last() {
      return targets.isEmpty();
    }
  }
}
