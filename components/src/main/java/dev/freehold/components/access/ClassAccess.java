package dev.freehold.components.access;

import dev.freehold.components.google.Member;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.unit.Deadline;

/**
 * How somebody who reads a warehouse sees the columns of a data class.
 *
 * @param name unique among those who have access, {@code service/risk/scoring}
 */
public record ClassAccess(
    String dataClass, Sight sight, Member member, String name, Deadline until, Origin origin) {
  /** As it is, or masked. */
  public enum Sight {
    MASKED,
    CLEAR
  }
}
