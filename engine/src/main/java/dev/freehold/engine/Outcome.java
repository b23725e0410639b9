package dev.freehold.engine;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a run did to one stack.
 *
 * @param done operations by resource, in the order of completion
 * @param confirmed how many changed things were read back and found as they should be
 * @param skipped what was not begun because something else had failed
 * @param problems why it failed, and what should be known
 */
public record Outcome(
    StackId stack, List<Done> done, int confirmed, List<Urn> skipped, List<Problem> problems) {
  public Outcome {
    done = List.copyOf(done);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** A finished operation. */
  public record Done(Operation op, Urn urn) {}

  /** This and what a later run did to the same stack; what either left alone counts once. */
  public Outcome then(Outcome later) {
    var changed = new HashSet<Urn>();
    var allDone = new ArrayList<Done>();
    for (Done each : done) {
      if (each.op() != Operation.SAME) {
        changed.add(each.urn());
        allDone.add(each);
      }
    }
    later.done.stream()
        .filter(each -> each.op() != Operation.SAME || !changed.contains(each.urn()))
        .forEach(allDone::add);
    var allProblems = new ArrayList<>(problems);
    allProblems.addAll(later.problems);
    return new Outcome(stack, allDone, confirmed + later.confirmed, later.skipped, allProblems);
  }

  public boolean failed() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** How many logical operations of each kind; default providers are not counted. */
  public Map<Operation, Integer> summary() {
    var counts = new EnumMap<Operation, Integer>(Operation.class);
    for (Done step : done) {
      if (step.op().logical() && !step.urn().isDefaultProvider()) {
        counts.merge(step.op(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
