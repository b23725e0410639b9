package dev.freehold.engine;

import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import java.util.List;
import java.util.function.Predicate;

/**
 * Plans and applies stacks. Several threads may work on different stacks at once.
 *
 * <p>Methods throw a {@code StateException}, {@code StackLockedException} or {@code
 * SecretException} when the state cannot be read, is taken by somebody else, or needs a passphrase
 * that is not there.
 */
public interface Engine extends AutoCloseable {
  /** What {@link #up} would do. Takes no lock, writes nothing, and is offline unless refreshing. */
  Plan preview(Stack stack, UpOptions options);

  /**
   * Brings the stack to what is declared.
   *
   * @param approved asked with the plan as it is once the stack is locked; nothing is changed when
   *     it says no
   */
  Outcome up(Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress);

  /** What {@link #destroy} would do. */
  Plan previewDestroy(Stack stack, UpOptions options);

  /** Deletes everything that the stack owns. */
  Outcome destroy(Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress);

  /** Brings the state in line with the real things; the things stay as they are. */
  Outcome refresh(Stack stack, UpOptions options, Progress progress);

  /** Compares the state with the real things; changes neither. */
  DriftReport drift(Stack stack, UpOptions options);

  @Override
  void close();

  /**
   * @param problems what could not be read
   */
  record DriftReport(StackId stack, List<Drift> drifts, List<Problem> problems) {
    public DriftReport {
      drifts = List.copyOf(drifts);
      problems = List.copyOf(problems);
    }
  }
}
