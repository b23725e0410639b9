package dev.freehold.model.grant;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.unit.Deadline;

/** Access that the owner of a thing gives; the target exists and belongs to the domain. */
public record Grant(
    EntryRef target, Grantee grantee, Level level, Deadline until, String reason, Span span)
    implements Comparable<Grant> {
  /**
   * A name that is unique in the domain and says what the grant is: {@code
   * read-topic/transactions-service/risk/scoring}. It does not change with reason or date.
   */
  public String id() {
    return level.word() + "-" + target.local() + "-" + grantee.ref();
  }

  @Override
  public int compareTo(Grant other) {
    return id().compareTo(other.id());
  }
}
