package dev.freehold.governance.schema;

/**
 * Which way the records of two versions of a schema must be readable. The transitive kinds are the
 * same here: between two commits there are two versions, and older ones are the registry's to
 * judge.
 */
public enum Compatibility {
  NONE,
  BACKWARD,
  FORWARD,
  FULL;

  /**
   * Reads a contract's word, such as {@code full-transitive}. Where a contract gives none it is
   * backward, as in Confluent's registry.
   */
  public static Compatibility of(String word) {
    return switch (word) {
      case "none" -> NONE;
      case "forward", "forward-transitive" -> FORWARD;
      case "full", "full-transitive" -> FULL;
      default -> BACKWARD;
    };
  }

  /** Whether a reader of the new schema must read what was written before. */
  boolean newReadsOld() {
    return this == BACKWARD || this == FULL;
  }

  /** Whether a reader of the old schema must read what is written from now on. */
  boolean oldReadsNew() {
    return this == FORWARD || this == FULL;
  }
}
