package dev.freehold.stacks.change;

import dev.freehold.engine.plan.Step;
import java.util.List;

/**
 * One resource that changes.
 *
 * @param values in the words of the YAML, of what has YAML keys of its own: topics, quotas
 * @param detail the same in one line, of what follows from other entries: rules, logins
 * @param losses what data would be lost
 */
public record ResourceChange(
    Sign sign, Step step, List<ValueChange> values, String detail, List<String> losses) {
  public ResourceChange {
    values = List.copyOf(values);
    losses = List.copyOf(losses);
  }
}
