package dev.freehold.engine.embedded;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Outcome.Done;
import dev.freehold.engine.Progress;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.state.ResourceState;
import java.util.ArrayList;
import java.util.List;

/** What a run has done so far, and whether it should go on. */
final class Run {
  private final Progress progress;
  private final OnError onError;
  private final List<Done> done = new ArrayList<>();
  private final List<Urn> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<ResourceState> removed = new ArrayList<>();
  private int confirmed;
  private boolean failed;

  Run(Progress progress, OnError onError) {
    this.progress = progress;
    this.onError = onError;
  }

  Progress progress() {
    return progress;
  }

  void done(Operation op, Urn urn) {
    done.add(new Done(op, urn));
    if (op != Operation.SAME) {
      progress.ended(op, urn);
    }
  }

  void failed(Operation op, Urn urn, Origin origin, String message) {
    failed = true;
    problems.add(Problem.error(urn, origin, message));
    progress.failed(op, urn, message);
  }

  /** Takes what was deleted, for reading back. */
  void removed(ResourceState entry) {
    removed.add(entry);
  }

  /** Takes what reading back everything that was done has shown. */
  void prove(ReadBack readBack, List<ResourceState> now) {
    ReadBack.Proof proof = readBack.prove(now, done, removed);
    confirmed = proof.confirmed();
    proof.problems().forEach(this::take);
  }

  void skipped(Urn urn) {
    skipped.add(urn);
  }

  /** Takes a problem found before anything was begun. */
  void take(Problem problem) {
    failed |= problem.severity() == Problem.Severity.ERROR;
    problems.add(problem);
  }

  void warn(Urn urn, String message) {
    problems.add(Problem.warning(urn, Origin.NONE, message));
  }

  boolean hasFailed() {
    return failed;
  }

  boolean stopping() {
    return failed && onError == OnError.STOP || Thread.currentThread().isInterrupted();
  }

  Outcome outcome(StackId stack) {
    return new Outcome(stack, done, confirmed, skipped, problems);
  }
}
