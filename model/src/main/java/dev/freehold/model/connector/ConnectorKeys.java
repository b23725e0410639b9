package dev.freehold.model.connector;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.shape.AnyShape;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.List;
import java.util.Map;

/** The keys of a connector and of a connector type. */
public final class ConnectorKeys {
  static final Key<String> TYPE =
      Key.required("type", Names.entry(), "The connector type, a file of connector-types.");
  static final Key<List<Located<String>>> TABLES =
      Key.optional("tables", Shapes.list(Shapes.text()), "source: the tables it reads.")
          .byEnvironment();
  static final Key<List<Located<String>>> TOPICS =
      Key.optional("topics", Shapes.list(Shapes.text()), "sink: the domain's topics it reads.")
          .byEnvironment();
  static final Key<String> INTO =
      Key.optional("into", Names.entry(), "sink: the domain's warehouse it fills.");
  static final Key<Integer> TASKS =
      Key.optional("tasks", Shapes.whole(1, 1000), "How many tasks.").byEnvironment();
  static final Key<String> DATA_CLASS =
      Key.optional("dataClass", Names.entry(), "The class of what it carries.");
  static final Key<Map<String, Located<String>>> CONFIG =
      Key.optional(
              "config",
              new MapShape<>(Shapes.text(), Shapes.plain()),
              "Any other config of the connector class.")
          .byEnvironment();

  /** A connector; its type declares further keys. */
  public static final ObjectShape SHAPE =
      ObjectShape.open(
          "a connector",
          TYPE,
          TemplateKeys.USE,
          EntryKeys.DESCRIPTION,
          TABLES,
          TOPICS,
          INTO,
          TASKS,
          DATA_CLASS,
          CONFIG,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  public static final Key<String> NAME =
      Key.required("connectorType", Names.entry(), "The type's name.");
  static final Key<String> DIRECTION =
      Key.required("direction", Shapes.word("source", "sink"), "Into Kafka or out of it.");
  static final Key<String> CLASS = Key.required("class", Shapes.text(), "The connector class.");

  private static final ObjectShape FRIENDLY_KEY =
      ObjectShape.of(
          "a key",
          Key.required(
              "type",
              Shapes.word("text", "int", "bool", "time", "size", "list", "map", "secret"),
              "The value's type."),
          Key.optional("config", Shapes.text(), "The config key it becomes."),
          Key.optional("required", Shapes.flag(), "Whether it must be given."),
          Key.optional("description", Shapes.text(), "What it is."));
  static final Key<Map<String, Located<Mapping>>> KEYS =
      Key.optional(
          "keys",
          new MapShape<>(Shapes.text(), FRIENDLY_KEY),
          "The friendly keys of a connector of this type.");

  /** A file of connector-types. */
  public static final ObjectShape TYPE_FILE =
      ObjectShape.of(
          "a connector type",
          NAME,
          Versions.language(),
          DIRECTION,
          CLASS,
          EntryKeys.DESCRIPTION,
          KEYS,
          Key.<Map<String, Located<Node>>>optional(
              "config",
              new MapShape<>(Shapes.text(), new AnyShape("a value")),
              "Config that every connector of the type has."));

  private ConnectorKeys() {}
}
