package dev.freehold.model.entry;

import java.util.Comparator;

/**
 * The full name of a thing: {@code topic/payments/transactions}.
 *
 * @param domain the owning domain; empty for teams and users
 * @param name the entry's name; for a table, view or routine {@code core/table/x}
 */
public record EntryRef(EntryKind kind, String domain, String name) implements Comparable<EntryRef> {
  private static final Comparator<EntryRef> ORDER =
      Comparator.comparing(EntryRef::domain)
          .thenComparing(EntryRef::kind)
          .thenComparing(EntryRef::name);

  @Override
  public int compareTo(EntryRef other) {
    return ORDER.compare(this, other);
  }

  // Written out: a record's own methods cost method handles at a cold start, and this is a map key.
  @Override
  public boolean equals(Object other) {
    return other instanceof EntryRef ref
        && ref.kind == kind
        && ref.name.equals(name)
        && ref.domain.equals(domain);
  }

  @Override
  public int hashCode() {
    return (kind.word().hashCode() * 31 + domain.hashCode()) * 31 + name.hashCode();
  }

  /** The entry itself; for a table, view or routine the warehouse that holds it. */
  public EntryRef entry() {
    int slash = name.indexOf('/');
    return slash < 0 ? this : new EntryRef(kind, domain, name.substring(0, slash));
  }

  /** As the owner writes it, without the domain: {@code topic/transactions}. */
  public String local() {
    return kind.word() + "/" + name;
  }

  @Override
  public String toString() {
    return domain.isEmpty() ? local() : kind.word() + "/" + domain + "/" + name;
  }
}
