package dev.freehold.engine.pulumi;

import dev.freehold.engine.Engine.DriftReport;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Outcome.Done;
import dev.freehold.engine.Stack;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.pulumi.StackRun.Attempt;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what the CLI said into the values of the engine port. */
final class Reports {
  private final Stack stack;
  private final Declared declared;

  Reports(Stack stack) {
    this.stack = stack;
    this.declared = new Declared(stack);
  }

  List<Problem> problems(Recording recording) {
    return recording.problems(declared);
  }

  Plan plan(Recording recording) {
    List<CliStep> begun = recording.steps(CliEvent.Stage.BEGAN);
    Set<Urn> replaced = urns(begun, Operation.REPLACE);
    Set<Urn> deletedFirst = deletedFirst(begun);
    Map<Urn, Integer> places = places(begun);
    var steps = new ArrayList<Step>();
    for (CliStep step : begun) {
      step.operation()
          .filter(op -> op != Operation.REFRESH)
          .filter(op -> op != Operation.CREATE_REPLACEMENT)
          .filter(op -> op != Operation.DELETE_REPLACED || !replaced.contains(step.urn()))
          .ifPresent(op -> steps.add(step(op, step, deletedFirst.contains(step.urn()))));
    }
    Comparator<Step> byPlace =
        Comparator.comparingInt(
            step -> leaves(step) ? Integer.MAX_VALUE : places.getOrDefault(step.urn(), -1));
    steps.sort(byPlace.thenComparing(this::leaving));
    return new Plan(stack.id(), steps, problems(recording));
  }

  /** Declarations in their order, a default provider just before its first user. */
  private Map<Urn, Integer> places(List<CliStep> steps) {
    var places = new HashMap<Urn, Integer>();
    int next = Integer.MAX_VALUE - 1;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Urn urn = steps.get(i).urn();
      int own = declared.place(urn);
      next = own < 0 ? next : own;
      places.put(urn, urn.type().equals(Urn.STACK_TYPE) ? -1 : next);
    }
    return places;
  }

  /** The CLI tells deletes in any order that dependencies allow; here they have one. */
  private int leaving(Step one, Step other) {
    if (!leaves(one)) {
      return 0;
    }
    int later = Integer.compare(declared.place(other.urn()), declared.place(one.urn()));
    return later != 0 ? later : other.urn().compareTo(one.urn());
  }

  private static boolean leaves(Step step) {
    return step.op() == Operation.DELETE
        || step.op() == Operation.DELETE_REPLACED
        || step.op() == Operation.REMOVE_PENDING_REPLACE;
  }

  private static Set<Urn> urns(List<CliStep> steps, Operation op) {
    var urns = new HashSet<Urn>();
    steps.stream()
        .filter(step -> step.operation().filter(op::equals).isPresent())
        .forEach(step -> urns.add(step.urn()));
    return urns;
  }

  /** What goes before its replacement comes. */
  private static Set<Urn> deletedFirst(List<CliStep> steps) {
    var created = new HashSet<Urn>();
    var first = new HashSet<Urn>();
    for (CliStep step : steps) {
      step.operation()
          .ifPresent(
              op -> {
                if (op == Operation.CREATE_REPLACEMENT) {
                  created.add(step.urn());
                } else if (op == Operation.DELETE_REPLACED && !created.contains(step.urn())) {
                  first.add(step.urn());
                }
              });
    }
    return first;
  }

  private Step step(Operation op, CliStep step, boolean deletedFirst) {
    boolean leaves = !step.now().there() || op == Operation.DELETE;
    DiffResult.Order order =
        deletedFirst ? DiffResult.Order.DELETE_FIRST : DiffResult.Order.CREATE_FIRST;
    return new Step(
        op,
        step.urn(),
        step.parent(),
        step.old().id(),
        declared.origin(step.urn()),
        step.old().inputs(),
        leaves ? Fields.EMPTY : step.now().inputs(),
        step.old().outputs(),
        new DiffResult(step.diff().replaces(), order, step.diff().detailed()),
        step.old().fate() == CliStep.Fate.RETAINED
            ? Step.Fate.LIVES_ON
            : Step.Fate.FOLLOWS_THE_STACK);
  }

  Origin origin(Urn urn) {
    return declared.origin(urn);
  }

  /** Whether it is declared and a provider manages it. */
  boolean isCustom(Urn urn) {
    return declared.isCustom(urn);
  }

  Outcome outcome(Plan plan, Attempt attempt) {
    var problems = new ArrayList<>(problems(attempt.recording()));
    boolean failed = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    if (attempt.stopped() && !failed) {
      problems.add(Problem.error(Urn.NONE, Origin.NONE, "The run was stopped"));
    }
    List<Urn> skipped =
        failed || attempt.stopped() ? skipped(plan, attempt.recording()) : List.of();
    return new Outcome(stack.id(), done(attempt.recording()), 0, skipped, problems);
  }

  /** What was done, each once: outputs of components are told twice. */
  private static List<Done> done(Recording recording) {
    var done = new LinkedHashSet<Done>();
    for (CliStep step : recording.steps(CliEvent.Stage.ENDED)) {
      step.operation()
          .filter(op -> op != Operation.REFRESH)
          .ifPresent(op -> done.add(new Done(op, step.urn())));
    }
    return List.copyOf(done);
  }

  /** What the plan would have changed and nobody began. */
  private static List<Urn> skipped(Plan plan, Recording recording) {
    Set<Urn> begun = new HashSet<>();
    recording.steps(CliEvent.Stage.BEGAN).forEach(step -> begun.add(step.urn()));
    return plan.steps().stream()
        .filter(step -> step.op() != Operation.SAME)
        .map(Step::urn)
        .filter(urn -> !begun.contains(urn))
        .toList();
  }

  DriftReport drift(Recording recording) {
    var drifts = new ArrayList<Drift>();
    for (CliStep step : recording.steps(CliEvent.Stage.ENDED)) {
      if (step.op().equals("update")) {
        drifts.add(Drift.changed(step.urn(), step.old().outputs(), step.now().outputs()));
      } else if (step.op().equals("delete")) {
        drifts.add(Drift.gone(step.urn(), step.old().outputs()));
      }
    }
    return new DriftReport(stack.id(), drifts, problems(recording));
  }
}
