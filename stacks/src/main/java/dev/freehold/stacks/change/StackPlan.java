package dev.freehold.stacks.change;

import dev.freehold.engine.plan.Plan;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.util.List;

/**
 * A plan with what it means; one value, many renderers.
 *
 * @param work what would be done, for comparison
 * @param reasons why the stack is planned, where only touched ones are
 */
public record StackPlan(
    StackRef ref, Plan plan, Work work, List<EntryChange> entries, List<String> reasons) {
  public StackPlan {
    reasons = List.copyOf(reasons);
    entries = List.copyOf(entries);
  }

  public static StackPlan of(DomainStack stack, Plan plan) {
    Plan told = new Declared(stack.stack().declarations()).told(plan);
    return new StackPlan(
        stack.ref(),
        plan,
        Work.of(plan, stack.stack().declarations()),
        new Entries(told).changes(),
        List.of());
  }

  /** The same with why the stack is planned. */
  public StackPlan because(List<String> touches) {
    return new StackPlan(ref, plan, work, entries, touches);
  }

  public List<String> losses() {
    return entries.stream().flatMap(entry -> entry.losses().stream()).toList();
  }

  public boolean changes() {
    return plan.changes();
  }
}
