package dev.freehold.engine.pulumi;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.pulumi.StackRun.Attempt;
import java.util.List;
import java.util.function.Predicate;

/** One {@code up}: plan, ask, do what was approved, read back. */
final class Update {
  private final StackRun run;
  private final Stack stack;
  private final UpOptions options;
  private final Reports reports;

  Update(StackRun run, Stack stack, UpOptions options) {
    this.run = run;
    this.stack = stack;
    this.options = options;
    this.reports = run.reports();
  }

  /** A stack that is not there is made, and taken away again when nothing is to be done. */
  Outcome run(Predicate<Plan> approved, Progress progress) {
    Attempt preview = run.operate(preview(), Progress.NONE);
    if (!preview.missing()) {
      return run(reports.plan(preview.recording()), approved, progress);
    }
    run.init();
    boolean begun = false;
    try {
      Plan plan = reports.plan(run.operate(preview(), Progress.NONE).recording());
      if (plan.failed() || !approved.test(plan)) {
        return nothing(plan);
      }
      begun = true;
      return apply(plan, progress);
    } finally {
      if (!begun) {
        run.remove();
      }
    }
  }

  private Outcome run(Plan plan, Predicate<Plan> approved, Progress progress) {
    return plan.failed() || !approved.test(plan) ? nothing(plan) : apply(plan, progress);
  }

  private Outcome nothing(Plan plan) {
    return new Outcome(stack.id(), List.of(), 0, List.of(), plan.problems());
  }

  private List<String> preview() {
    return Arguments.of("preview", "--save-plan=" + run.folder().planFile())
        .targets(options.targets())
        .refresh(options)
        .list();
  }

  private Outcome apply(Plan plan, Progress progress) {
    progress.planned(plan.changing());
    List<String> up =
        Arguments.of("up", "--yes", "--skip-preview", "--plan=" + run.folder().planFile())
            .targets(options.targets())
            .refresh(options)
            .onError(options)
            .list();
    Attempt attempt = run.operate(up, progress);
    Outcome outcome = reports.outcome(plan, attempt);
    return attempt.stopped() ? outcome : new ReadBack(run).prove(outcome);
  }
}
