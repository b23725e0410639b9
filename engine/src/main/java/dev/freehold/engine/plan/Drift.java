package dev.freehold.engine.plan;

import dev.freehold.engine.Urn;
import dev.freehold.engine.value.Fields;

/**
 * A difference between the state and the real thing.
 *
 * @param expected outputs in the state
 * @param found outputs that were read; empty when the thing is gone
 */
public record Drift(Kind kind, Urn urn, Fields expected, Fields found) {
  /** What is different. */
  public enum Kind {
    CHANGED,
    GONE
  }

  public static Drift changed(Urn urn, Fields expected, Fields found) {
    return new Drift(Kind.CHANGED, urn, expected, found);
  }

  public static Drift gone(Urn urn, Fields expected) {
    return new Drift(Kind.GONE, urn, expected, Fields.EMPTY);
  }
}
