package dev.freehold.model.airflow;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.SecretRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Map;

/** The keys of a domain's Airflow section. */
public final class AirflowKeys {
  static final Key<List<Located<String>>> OPERATORS =
      Key.optional("operators", Shapes.list(Names.entry()), "The teams that run it.")
          .byEnvironment();
  static final Key<List<Located<String>>> VIEWERS =
      Key.optional("viewers", Shapes.list(Names.entry()), "The teams that see it.").byEnvironment();
  static final Key<Map<String, Located<Mapping>>> DAGS =
      Key.optional(
              "dags",
              Shapes.map(ObjectShape.of("a DAG", EntryKeys.DESCRIPTION, OPERATORS, VIEWERS)),
              "Who may run and see which DAG.")
          .byEnvironment();

  private static final Key<String> TYPE =
      Key.required("type", Shapes.text(), "Airflow's connection type.");
  private static final Key<SecretRef> PASSWORD =
      Key.optional("password", Addresses.secret(), "The password's name.").byEnvironment();
  static final Key<Map<String, Located<Mapping>>> CONNECTIONS =
      Key.optional(
              "connections",
              Shapes.map(
                  ObjectShape.of(
                      "a connection",
                      TYPE,
                      EntryKeys.DESCRIPTION,
                      Key.optional("host", Shapes.text(), "The host.").byEnvironment(),
                      Key.optional("port", Shapes.whole(1, 65_535), "The port.").byEnvironment(),
                      Key.optional("schema", Shapes.text(), "The schema or database.")
                          .byEnvironment(),
                      Key.optional("login", Shapes.text(), "The user name.").byEnvironment(),
                      PASSWORD,
                      Key.optional(
                              "extra",
                              new MapShape<>(Shapes.text(), Shapes.any()),
                              "What the connection type needs beside.")
                          .byEnvironment())),
              "Connections by name.")
          .byEnvironment();

  static final Key<Integer> SLOTS =
      Key.required("slots", Shapes.whole(1, 100_000), "How many tasks run at once.")
          .byEnvironment();
  static final Key<Map<String, Located<Mapping>>> POOLS =
      Key.optional(
              "pools",
              Shapes.map(ObjectShape.of("a pool", SLOTS, EntryKeys.DESCRIPTION)),
              "Pools by name.")
          .byEnvironment();
  static final Key<Map<String, Located<String>>> VARIABLES =
      Key.optional("variables", Shapes.map(Shapes.plain()), "Variables by name.").byEnvironment();

  /** The section. */
  public static final ObjectShape SHAPE =
      ObjectShape.of("an airflow section", DAGS, CONNECTIONS, POOLS, VARIABLES);

  private AirflowKeys() {}
}
