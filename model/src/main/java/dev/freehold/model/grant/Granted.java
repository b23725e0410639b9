package dev.freehold.model.grant;

import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which services may read what, by the grants of all domains. */
public final class Granted {
  private final Map<EntryRef, Set<EntryRef>> readers = new HashMap<>();
  private final Map<EntryRef, Set<EntryRef>> parts = new HashMap<>();
  private final Set<EntryRef> inDoubt = new HashSet<>();

  /** The grants of all domains, and what is in doubt because a grant of it has a fault. */
  public Granted(Collection<Grant> grants, Collection<EntryRef> inDoubt) {
    this.inDoubt.addAll(inDoubt);
    for (Grant grant : grants) {
      boolean reads =
          grant.level() == Level.READ
              || (grant.level() == Level.WRITE && grant.target().kind() == EntryKind.WAREHOUSE);
      if (reads && grant.grantee() instanceof Grantee.ToService) {
        readers
            .computeIfAbsent(grant.target(), target -> new HashSet<>())
            .add(grant.grantee().ref());
        parts
            .computeIfAbsent(grant.target().entry(), target -> new HashSet<>())
            .add(grant.grantee().ref());
      }
    }
  }

  /** Whether a service may read the thing, or something in it. */
  boolean has(EntryRef target, EntryRef service) {
    return covers(target, service) || parts.getOrDefault(target, Set.of()).contains(service);
  }

  /** Whether a service may read all of the thing. */
  public boolean covers(EntryRef target, EntryRef service) {
    return readers.getOrDefault(target, Set.of()).contains(service)
        || readers.getOrDefault(target.entry(), Set.of()).contains(service);
  }

  /** Whether a grant that could not be read may have given the target. */
  public boolean isInDoubt(EntryRef target) {
    return inDoubt.contains(target) || inDoubt.contains(everythingOf(target.domain()));
  }

  /** Stands for all things of a domain. */
  public static EntryRef everythingOf(String domain) {
    return new EntryRef(EntryKind.TOPIC, domain, "");
  }
}
