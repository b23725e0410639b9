package dev.freehold.stacks.change;

import dev.freehold.engine.plan.Step;
import java.util.List;

/**
 * One resource that changes.
 *
 * @param losses what data would be lost
 */
public record ResourceChange(Sign sign, Step step, List<ValueChange> values, List<String> losses) {
  public ResourceChange {
    values = List.copyOf(values);
    losses = List.copyOf(losses);
  }
}
