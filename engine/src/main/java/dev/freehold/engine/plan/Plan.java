package dev.freehold.engine.plan;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

  /** How many resources are to change; the halves of a replacement count as one. */
  public int changing() {
    return (int) steps.stream().filter(s -> s.op().logical() && s.op() != Operation.SAME).count();
  }

  /** Whether the other plan would do the same to the same things, whatever led to it. */
  public boolean sameWork(Plan other) {
    return work().equals(other.work());
  }

  /**
   * Whether everything that this plan would do is in the other, which was made when less was known.
   */
  public boolean partOf(Plan other) {
    var theirs = new HashMap<Urn, List<Step>>();
    other.steps.forEach(
        step -> theirs.computeIfAbsent(step.urn(), urn -> new ArrayList<>()).add(step));
    return steps.stream()
        .filter(step -> step.op() != Operation.SAME)
        .allMatch(
            step ->
                theirs.getOrDefault(step.urn(), List.of()).stream()
                    .anyMatch(each -> settles(step, each)));
  }

  private static boolean settles(Step step, Step shown) {
    return step.op() == shown.op()
        && step.id().equals(shown.id())
        && step.after().settles(shown.after());
  }

  private List<Object> work() {
    return steps.stream()
        .filter(step -> step.op() != Operation.SAME)
        .<Object>map(step -> List.of(step.op(), step.urn(), step.id(), step.after()))
        .toList();
  }

  /** How many logical steps of each kind, without default providers and what cannot be done. */
  public Map<Operation, Integer> summary() {
    var counts = new EnumMap<Operation, Integer>(Operation.class);
    var failing = new HashSet<Urn>();
    problems.stream()
        .filter(p -> p.severity() == Problem.Severity.ERROR)
        .forEach(p -> failing.add(p.urn()));
    for (Step step : steps) {
      if (step.op().logical() && !step.internal() && !failing.contains(step.urn())) {
        counts.merge(step.op(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
