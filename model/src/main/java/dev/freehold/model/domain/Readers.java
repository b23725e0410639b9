package dev.freehold.model.domain;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Granted;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.grant.Level;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.team.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may read the warehouses of one domain by its grants. */
final class Readers {
  private final Map<EntryRef, Set<EntryRef>> readers = new HashMap<>();
  private final Scope scope;
  private final Set<EntryRef> inDoubt;

  /**
   * @param inDoubt what grants with a fault may have meant to give
   */
  Readers(Scope scope, List<Grant> grants, Set<EntryRef> inDoubt) {
    this.scope = scope;
    this.inDoubt = inDoubt;
    for (Grant grant : grants) {
      if (grant.level() == Level.READ || grant.level() == Level.WRITE) {
        readers
            .computeIfAbsent(grant.target(), target -> new HashSet<>())
            .add(grant.grantee().ref());
      }
    }
  }

  /** Whether somebody may read a table, alone or with a team, or that is in doubt. */
  boolean has(Grantee who, EntryRef table) {
    return inDoubt.contains(table)
        || inDoubt.contains(table.entry())
        || inDoubt.contains(Granted.everythingOf(scope.domain()))
        || may(who, table)
        || may(who, table.entry());
  }

  private boolean may(Grantee who, EntryRef target) {
    Set<EntryRef> allowed = readers.getOrDefault(target, Set.of());
    return allowed.contains(who.ref())
        || who.fold(
            service -> false, team -> false, user -> allowed.stream().anyMatch(t -> has(t, user)));
  }

  private boolean has(EntryRef team, Member user) {
    var found = scope.catalogue().teams().all().get(team.name());
    return team.domain().isEmpty()
        && found != null
        && found.members().stream().anyMatch(member -> member.mail().equals(user.mail()));
  }
}
