package dev.freehold.engine.embedded;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import java.util.List;

/**
 * What is to be done about one goal.
 *
 * @param op same, create, update, replace or import
 * @param inputs checked inputs; unknowns where other resources must be there first
 * @param errors why it cannot be done; empty when it can
 */
record Verdict(Operation op, Mode mode, Fields inputs, DiffResult diff, List<String> errors) {
  /** How it is meant. */
  enum Mode {
    NORMAL,
    /** A replacement whose old thing was deleted earlier in this run. */
    ALREADY_DELETED,
    /** Not targeted and not there: left out of this run. */
    SKIPPED,
    /** Not targeted and there: kept as it is. */
    KEPT
  }

  static Verdict of(Operation op, Fields inputs, DiffResult diff) {
    return new Verdict(op, Mode.NORMAL, inputs, diff, List.of());
  }

  static Verdict failed(Operation op, Fields inputs, List<String> errors) {
    return new Verdict(op, Mode.NORMAL, inputs, DiffResult.NONE, errors);
  }

  boolean deleteFirst() {
    return op == Operation.REPLACE
        && mode == Mode.NORMAL
        && diff.deleteBeforeReplace() == DiffResult.Order.DELETE_FIRST;
  }

  boolean failed() {
    return !errors.isEmpty();
  }
}
