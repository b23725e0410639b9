package dev.freehold.model.grant;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.unit.Deadline;
import java.util.List;

/**
 * Access that the owner of a thing gives; the target exists and belongs to the domain.
 *
 * @param clear the classes whose columns the grantee reads unmasked, from open to closed; only with
 *     read on a warehouse or table
 */
public record Grant(
    EntryRef target,
    Grantee grantee,
    Level level,
    Deadline until,
    String reason,
    List<DataClass> clear,
    Span span)
    implements Comparable<Grant> {
  public Grant {
    clear = List.copyOf(clear);
  }

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
