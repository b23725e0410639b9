package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.Set;

/**
 * What every entry of a domain has, whatever its kind.
 *
 * @param span the entry's name in its file
 * @param previously earlier names of the entry, oldest first
 */
public record Entry(
    EntryRef ref,
    Span span,
    String description,
    Set<Guard> guards,
    List<String> previously,
    Provenance provenance) {
  public Entry {
    guards = Set.copyOf(guards);
    previously = List.copyOf(previously);
  }

  public String name() {
    return ref.name();
  }

  public boolean isProtected() {
    return guards.contains(Guard.PROTECT);
  }

  public boolean keepsData() {
    return guards.contains(Guard.KEEP_DATA);
  }

  /** Earlier full names, oldest first. */
  public List<EntryRef> previousRefs() {
    return previously.stream().map(old -> new EntryRef(ref.kind(), ref.domain(), old)).toList();
  }
}
