package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.References;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Limitless;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Map;

/** The keys of a warehouse, its tables and its views. */
public final class WarehouseKeys {
  static final Key<String> LOCATION =
      Key.optional(
              "location", Shapes.text(), "Where the data is; {environment} is the environment's.")
          .byEnvironment();
  static final Key<TimeLimit> RETENTION =
      Key.optional("retention", Limitless.time(), "How long rows are kept: 400d or forever.")
          .byEnvironment();
  static final Key<String> DATA_CLASS =
      Key.optional("dataClass", Names.entry(), "Its class of data-classes.yaml.");
  static final Key<String> FROM =
      Key.optional("from", References.shape("topic/transactions"), "The topic that fills it.");
  static final Key<String> PARTITION_BY =
      Key.optional("partitionBy", Shapes.text(), "The column that partitions it.");
  static final Key<List<Located<String>>> CLUSTER_BY =
      Key.optional("clusterBy", Shapes.list(Shapes.text()), "The columns that cluster it.");
  static final Key<Map<String, Located<String>>> FIELDS =
      Key.optional(
          "fields",
          new MapShape<>(Shapes.text(), Names.entry()),
          "The data classes of single columns.");
  static final Key<Map<String, Located<Mapping>>> TABLES =
      Key.optional(
          "tables",
          Shapes.map(
              ObjectShape.of(
                  "a table", EntryKeys.DESCRIPTION, FROM, PARTITION_BY, CLUSTER_BY, FIELDS)),
          "The tables by name.");
  static final Key<String> SQL =
      Key.required("sql", Addresses.file(".sql"), "The file with the view's SQL.");
  static final Key<List<Located<String>>> SHARE_WITH =
      Key.optional(
          "shareWith",
          Shapes.list(References.ofKind(EntryKind.WAREHOUSE)),
          "The warehouses, domain/name, that may read it as an authorised view.");
  static final Key<Map<String, Located<Mapping>>> VIEWS =
      Key.optional(
          "views",
          Shapes.map(ObjectShape.of("a view", EntryKeys.DESCRIPTION, SQL, SHARE_WITH)),
          "The views by name.");

  /** A warehouse. */
  public static final ObjectShape SHAPE =
      ObjectShape.of(
          "a warehouse",
          TemplateKeys.USE,
          EntryKeys.DESCRIPTION,
          LOCATION,
          RETENTION,
          DATA_CLASS,
          TABLES,
          VIEWS,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  private WarehouseKeys() {}
}
