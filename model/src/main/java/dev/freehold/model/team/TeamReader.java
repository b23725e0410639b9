package dev.freehold.model.team;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads the teams of a checked teams.yaml. */
public final class TeamReader {
  private TeamReader() {}

  /**
   * @param principal gives the Kafka principal of a mail address
   */
  public static SortedMap<String, Team> read(Mapping file, UnaryOperator<String> principal) {
    SortedMap<String, Team> teams = new TreeMap<>();
    TeamKeys.TEAMS
        .in(file, Map.of())
        .forEach((id, team) -> teams.put(id, team(id, team, principal)));
    return teams;
  }

  private static Team team(String id, Located<Mapping> team, UnaryOperator<String> principal) {
    Mapping map = team.value();
    return new Team(
        id,
        TeamKeys.NAME.in(map, id),
        TeamKeys.GROUP.in(map, ""),
        TeamKeys.CONTACT.in(map, ""),
        TeamKeys.ON_CALL.in(map, ""),
        Shapes.values(TeamKeys.MEMBERS.in(map, java.util.List.of())).stream()
            .map(mail -> new Member(mail, principal.apply(mail)))
            .toList(),
        team.span());
  }
}
