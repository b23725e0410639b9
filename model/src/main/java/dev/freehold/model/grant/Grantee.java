package dev.freehold.model.grant;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import dev.freehold.model.team.Member;
import dev.freehold.model.team.Team;
import java.util.List;
import java.util.function.Function;

/** Who gets access. */
public sealed interface Grantee {
  record ToService(Service service, EntryRef ref) implements Grantee {}

  record ToTeam(Team team, EntryRef ref) implements Grantee {}

  record ToUser(Member user, EntryRef ref) implements Grantee {}

  /** {@code service/risk/scoring}, {@code team/analytics}, {@code user/analyst@acme.example}. */
  EntryRef ref();

  default <R> R fold(
      Function<Service, R> service, Function<Team, R> team, Function<Member, R> user) {
    if (this instanceof ToService to) {
      return service.apply(to.service);
    }
    return this instanceof ToTeam to ? team.apply(to.team) : user.apply(((ToUser) this).user);
  }

  /** The Kafka principals behind it: one of a service or user, one per member of a team. */
  default List<String> principals() {
    return fold(
        service -> List.of(service.principal()),
        team -> team.members().stream().map(Member::principal).toList(),
        user -> List.of(user.principal()));
  }
}
