package dev.freehold.model.team;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import java.util.List;
import java.util.Map;

/** The keys of teams.yaml. */
public final class TeamKeys {
  static final Key<String> NAME = Key.optional("name", Shapes.text(), "The team's name in prose.");
  static final Key<String> GROUP =
      Key.optional("group", Names.mail(), "The mail address of the team's group.");
  static final Key<String> CONTACT =
      Key.optional("contact", Shapes.text(), "Where to ask: a channel or an address.");
  static final Key<String> ON_CALL =
      Key.optional("onCall", Shapes.text(), "The on-call rota to page.");
  static final Key<List<Located<String>>> MEMBERS =
      Key.optional("members", Shapes.list(Names.mail()), "The mail addresses of the members.");

  static final Key<Map<String, Located<dev.freehold.model.yaml.Mapping>>> TEAMS =
      Key.required(
          "teams",
          Shapes.map(ObjectShape.of("a team", NAME, GROUP, CONTACT, ON_CALL, MEMBERS)),
          "The teams by name.");

  /** teams.yaml. */
  public static final ObjectShape FILE = ObjectShape.of("teams.yaml", Versions.language(), TEAMS);

  private TeamKeys() {}
}
