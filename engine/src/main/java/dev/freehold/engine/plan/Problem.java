package dev.freehold.engine.plan;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;

/**
 * Why something cannot be done, or what should be known about it.
 *
 * @param urn the resource it is about; {@link Urn#NONE} for the stack as a whole
 * @param message what, why, and how to go on
 */
public record Problem(Severity severity, Urn urn, Origin origin, String message) {
  /** How bad it is. */
  public enum Severity {
    WARNING,
    ERROR
  }

  public static Problem error(Urn urn, Origin origin, String message) {
    return new Problem(Severity.ERROR, urn, origin, message);
  }

  public static Problem warning(Urn urn, Origin origin, String message) {
    return new Problem(Severity.WARNING, urn, origin, message);
  }
}
