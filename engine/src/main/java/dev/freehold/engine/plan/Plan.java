package dev.freehold.engine.plan;

import dev.freehold.engine.StackId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What would be done to one stack.
 *
 * @param steps creates, updates and replacements in the order of declarations, then deletes
 */
public record Plan(StackId stack, List<Step> steps, List<Problem> problems) {
  public Plan {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  public boolean failed() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** Whether anything but {@code same} would be done. */
  public boolean changes() {
    return steps.stream().anyMatch(s -> s.op() != Operation.SAME && s.op() != Operation.REFRESH);
  }

  /** How many logical steps of each kind; default providers are not counted. */
  public Map<Operation, Integer> summary() {
    var counts = new EnumMap<Operation, Integer>(Operation.class);
    for (Step step : steps) {
      if (step.op().logical() && !step.internal()) {
        counts.merge(step.op(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
