package dev.freehold.model.domain;

import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Set;

/**
 * What of a domain's files is not sound. It is not made into records, but what it names exists, and
 * what it refers to is looked up.
 *
 * @param entries entries with a fault, {@code topics/transactions}
 * @param sections top-level keys of which something may be missing, {@code topics}
 * @param grants items of {@code grants:} with a fault, without what is wrong in them
 * @param uses the same of {@code uses:}
 */
public record Faults(
    Set<String> entries, Set<String> sections, List<Mapping> grants, List<Mapping> uses) {
  public Faults {
    entries = Set.copyOf(entries);
    sections = Set.copyOf(sections);
    grants = List.copyOf(grants);
    uses = List.copyOf(uses);
  }

  public boolean has(Section section, String entry) {
    return entries.contains(section.key() + "/" + entry);
  }
}
