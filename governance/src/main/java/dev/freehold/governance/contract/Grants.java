package dev.freehold.governance.contract;

import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.grant.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What services may read, by the grants of all domains. */
final class Grants {
  /** How much of a thing a service may read, from nothing upwards. */
  enum Reach {
    NONE,
    /** What it was given has ended. */
    ENDED,
    PART,
    WHOLE
  }

  private final LocalDate today;
  private final Map<EntryRef, List<Grant>> byService = new HashMap<>();

  Grants(Platform platform, LocalDate today) {
    this.today = today;
    for (Domain domain : platform.domains()) {
      for (Grant grant : domain.grants()) {
        if (reads(grant) && grant.grantee() instanceof Grantee.ToService to) {
          byService.computeIfAbsent(to.ref(), ref -> new ArrayList<>()).add(grant);
        }
      }
    }
  }

  private static boolean reads(Grant grant) {
    boolean rewrites = grant.level() == Level.WRITE && grant.target().kind() == EntryKind.WAREHOUSE;
    return grant.level() == Level.READ || rewrites;
  }

  Reach reach(EntryRef target, EntryRef service) {
    Reach reach = Reach.NONE;
    for (Grant grant : byService.getOrDefault(service, List.of())) {
      Reach given = reach(target, grant);
      reach = given.compareTo(reach) > 0 ? given : reach;
    }
    return reach;
  }

  private Reach reach(EntryRef target, Grant grant) {
    boolean whole = grant.target().equals(target) || grant.target().equals(target.entry());
    boolean part = grant.target().entry().equals(target);
    if (!whole && !part) {
      return Reach.NONE;
    }
    if (grant.until().passed(today)) {
      return Reach.ENDED;
    }
    return whole ? Reach.WHOLE : Reach.PART;
  }

  /** A grant that holds and gives a service the thing. */
  Optional<Grant> behind(EntryRef target, EntryRef service) {
    return byService.getOrDefault(service, List.of()).stream()
        .filter(grant -> reach(target, grant).compareTo(Reach.ENDED) > 0)
        .findFirst();
  }

  /** Whether services had grants and all of them have ended. */
  boolean haveEnded(EntryRef target, List<EntryRef> services) {
    return !services.isEmpty()
        && services.stream().allMatch(service -> reach(target, service) == Reach.ENDED);
  }
}
