package dev.freehold.components.google;

import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.grant.Level;
import dev.freehold.model.unit.Deadline;

/**
 * What somebody may do with a dataset, table or view.
 *
 * @param name unique among those who have access, {@code service/risk/scoring}
 * @param until the last day
 */
public record GoogleAccess(Member member, String name, Level level, Deadline until, Origin origin) {
  /** Access without an end. */
  public static GoogleAccess of(Member member, Level level) {
    return new GoogleAccess(member, member.iam(), level, Deadline.open(), Origin.NONE);
  }

  /** A logical name that is unique among the accesses of a thing. */
  public String id() {
    return level.word() + "/" + name;
  }
}
