package dev.freehold.engine.pulumi;

import dev.freehold.engine.Engine.DriftReport;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a run has made again, by a refresh that is only previewed. What was deleted the CLI
 * does not read.
 */
final class ReadBack {
  private static final Set<Operation> MADE =
      Set.of(Operation.CREATE, Operation.UPDATE, Operation.REPLACE, Operation.IMPORT);

  /** As many as fit onto a command line; of more, the whole stack is read. */
  private static final int MOST_TARGETS = 1_000;

  private final StackRun run;
  private final Reports reports;

  ReadBack(StackRun run) {
    this.run = run;
    this.reports = run.reports();
  }

  /** The outcome with what reading back has shown. */
  Outcome prove(Outcome outcome) {
    Set<Urn> made = new LinkedHashSet<>();
    outcome.done().stream()
        .filter(done -> MADE.contains(done.op()) && reports.isCustom(done.urn()))
        .forEach(done -> made.add(done.urn()));
    if (made.isEmpty()) {
      return outcome;
    }
    List<String> targets =
        made.size() > MOST_TARGETS ? List.of() : made.stream().map(Urn::value).toList();
    List<String> refresh = Arguments.of("refresh", "--preview-only").targets(targets).list();
    DriftReport report = reports.drift(run.operate(refresh, Progress.NONE).recording());
    var problems = new ArrayList<>(outcome.problems());
    var wrong = new TreeSet<Urn>();
    for (Drift drift : report.drifts()) {
      if (made.contains(drift.urn())) {
        wrong.add(drift.urn());
        problems.add(Problem.error(drift.urn(), reports.origin(drift.urn()), message(drift)));
      }
    }
    for (Problem problem : report.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        wrong.add(problem.urn());
        problems.add(problem);
      }
    }
    int confirmed = Math.max(0, made.size() - wrong.size());
    return new Outcome(outcome.stack(), outcome.done(), confirmed, outcome.skipped(), problems);
  }

  private static String message(Drift drift) {
    String thing = drift.urn().type() + " " + drift.urn().name();
    if (drift.kind() == Drift.Kind.GONE) {
      return thing + " was made and is not there";
    }
    var keys = new TreeSet<>(drift.expected().values().keySet());
    keys.addAll(drift.found().values().keySet());
    keys.removeIf(key -> drift.expected().get(key).equals(drift.found().get(key)));
    return thing + " was made and reads back different in " + String.join(", ", keys);
  }
}
