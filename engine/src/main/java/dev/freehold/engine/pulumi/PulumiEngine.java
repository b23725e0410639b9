package dev.freehold.engine.pulumi;

import dev.freehold.engine.Engine;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.pulumi.StackRun.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The engine that drives the Pulumi CLI.
 *
 * <p>{@code up} plans within the call, asks, and hands the CLI the very plan that was approved: the
 * CLI refuses steps that are not in it. {@code destroy} has no such plan: it deletes what the stack
 * owns when it begins.
 */
public final class PulumiEngine implements Engine {
  private final PulumiParts parts;

  public PulumiEngine(PulumiParts parts) {
    this.parts = parts;
  }

  @Override
  public Plan preview(Stack stack, UpOptions options) {
    List<String> preview =
        Arguments.of("preview").targets(options.targets()).refresh(options).list();
    try (var run = new StackRun(parts, stack)) {
      Attempt attempt = run.operate(preview, Progress.NONE);
      if (attempt.missing()) {
        run.useEmptyBackend();
        run.init();
        attempt = run.operate(preview, Progress.NONE);
      }
      return withWarnings(stack, run.reports().plan(attempt.recording()));
    }
  }

  private Plan withWarnings(Stack stack, Plan plan) {
    if (!parts.backend().unfinished(stack.id())) {
      return plan;
    }
    var problems = new ArrayList<>(plan.problems());
    problems.add(
        Problem.warning(
            Urn.NONE,
            Origin.NONE,
            "An earlier run of the embedded engine was interrupted; the plan does not know what it had done. The next `up` first records that"));
    return new Plan(plan.stack(), plan.steps(), problems);
  }

  @Override
  public Plan previewDestroy(Stack stack, UpOptions options) {
    try (var run = new StackRun(parts, stack)) {
      return destruction(run, stack, options);
    }
  }

  private static Plan destruction(StackRun run, Stack stack, UpOptions options) {
    List<String> preview =
        Arguments.of("destroy", "--preview-only")
            .targets(options.targets())
            .refresh(options)
            .list();
    return run.reports().plan(run.operate(preview, Progress.NONE).recording());
  }

  @Override
  public Outcome up(Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress) {
    List<Problem> notes = finish(stack);
    try (var run = new StackRun(parts, stack)) {
      var update = new Update(run, stack, options);
      return withNotes(notes, update.run(approved, progress));
    }
  }

  @Override
  public Outcome destroy(
      Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress) {
    List<Problem> notes = finish(stack);
    try (var run = new StackRun(parts, stack)) {
      Plan plan = destruction(run, stack, options);
      if (plan.failed() || plan.steps().isEmpty() || !approved.test(plan)) {
        return new Outcome(stack.id(), List.of(), 0, List.of(), plan.problems());
      }
      progress.planned(plan.changing());
      List<String> destroy =
          Arguments.of("destroy", "--yes", "--skip-preview")
              .targets(options.targets())
              .refresh(options)
              .onError(options)
              .list();
      Attempt attempt = run.operate(destroy, progress);
      return withNotes(notes, run.reports().outcome(plan, attempt));
    }
  }

  @Override
  public Outcome refresh(Stack stack, UpOptions options, Progress progress) {
    List<Problem> notes = finish(stack);
    try (var run = new StackRun(parts, stack)) {
      List<String> refresh =
          Arguments.of("refresh", "--yes", "--skip-preview").targets(options.targets()).list();
      Attempt attempt = run.operate(refresh, progress);
      List<Problem> problems = run.reports().problems(attempt.recording());
      return withNotes(notes, new Outcome(stack.id(), List.of(), 0, List.of(), problems));
    }
  }

  @Override
  public DriftReport drift(Stack stack, UpOptions options) {
    try (var run = new StackRun(parts, stack)) {
      List<String> refresh =
          Arguments.of("refresh", "--preview-only").targets(options.targets()).list();
      return run.reports().drift(run.operate(refresh, Progress.NONE).recording());
    }
  }

  /** Lets the embedded engine record what a crashed run of it had done. */
  private List<Problem> finish(Stack stack) {
    if (!parts.backend().unfinished(stack.id())) {
      return List.of();
    }
    return parts.backend().finish(stack.id(), parts.passphrase()).stream()
        .map(note -> Problem.warning(Urn.NONE, Origin.NONE, note))
        .toList();
  }

  private static Outcome withNotes(List<Problem> notes, Outcome outcome) {
    if (notes.isEmpty()) {
      return outcome;
    }
    var problems = new ArrayList<>(notes);
    problems.addAll(outcome.problems());
    return new Outcome(
        outcome.stack(), outcome.done(), outcome.confirmed(), outcome.skipped(), problems);
  }

  @Override
  public void close() {}
}
