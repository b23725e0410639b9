package dev.freehold.stacks.change;

import dev.freehold.engine.plan.Plan;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.util.List;

/** A plan with what it means; one value, many renderers. */
public record StackPlan(StackRef ref, Plan plan, List<EntryChange> entries) {
  public StackPlan {
    entries = List.copyOf(entries);
  }

  public static StackPlan of(DomainStack stack, Plan plan) {
    Plan told = new Declared(stack.stack().declarations()).told(plan);
    return new StackPlan(stack.ref(), plan, new Entries(told).changes());
  }

  public List<String> losses() {
    return entries.stream().flatMap(entry -> entry.losses().stream()).toList();
  }

  public boolean changes() {
    return plan.changes();
  }
}
