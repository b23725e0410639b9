package dev.freehold.engine.embedded;

import dev.freehold.engine.state.ResourceState;
import java.util.List;

/**
 * One goal with what is to be done about it.
 *
 * @param deleteFirst dependents that must go before the old thing does, in that order
 * @param certainty whether everything was known when this was decided
 */
record Planned(
    Goal goal, Prior prior, Verdict verdict, List<ResourceState> deleteFirst, Certainty certainty) {
  Planned {
    deleteFirst = List.copyOf(deleteFirst);
  }

  /** Whether the verdict can still change once other resources are there. */
  enum Certainty {
    FINAL,
    DECIDE_AGAIN
  }
}
