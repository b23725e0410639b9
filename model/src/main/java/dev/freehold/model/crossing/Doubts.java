package dev.freehold.model.crossing;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Granted;
import java.util.Set;

/**
 * What could not be read and may say otherwise.
 *
 * @param uses domains of which a use has a fault
 * @param granted the grants of all domains, with what is in doubt of them
 */
public record Doubts(Set<String> uses, Granted granted) {
  public Doubts {
    uses = Set.copyOf(uses);
  }

  boolean mayGrant(EntryRef target) {
    return granted.isInDoubt(target) || granted.isInDoubt(target.entry());
  }
}
