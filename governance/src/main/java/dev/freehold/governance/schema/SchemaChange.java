package dev.freehold.governance.schema;

/**
 * A change of a schema that some reader does not survive.
 *
 * @param field its path; empty when it concerns every field
 * @param text what changes, as a clause: {@code is removed}
 */
public record SchemaChange(Kind kind, String field, String text) {
  /** What sort of change, from what everybody notices to what the contract alone forbids. */
  public enum Kind {
    REMOVED,
    RETYPED,
    /** It may be absent from now on. */
    LOOSENED,
    /** The contract's compatibility does not hold. */
    INCOMPATIBLE
  }
}
