package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.References;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Limitless;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The keys of the tables, views and routines of a warehouse. */
final class ItemKeys {
  static final Key<String> DATA_CLASS =
      Key.optional(
          "dataClass",
          Names.entry(),
          "Its class of data-classes.yaml; else the warehouse's. A table is never more open than"
              + " its topic.");
  static final Key<Map<String, Located<String>>> FIELDS =
      Key.optional(
          "fields",
          new MapShape<>(Shapes.text(), Names.entry()),
          "The data classes of single columns, address.street for one inside another. A table has"
              + " those of its topic without saying so.");

  static final Key<String> FROM =
      Key.optional(
          "from",
          References.shape("topic/transactions"),
          "The topic that fills it; the columns are those of the topic's value schema.");
  static final Key<String> SCHEMA =
      Key.optional(
          "schema",
          Addresses.file(".avsc", ".proto", ".json"),
          "The file with its schema, in place of from.");
  static final Key<TimeLimit> RETENTION =
      Key.optional(
              "retention",
              Limitless.time(Duration.ofHours(1)),
              "How long rows are kept, where the warehouse's does not fit.")
          .byEnvironment();
  static final Key<String> COLUMN =
      Key.optional("column", Shapes.text(), "The column; without it, the time of ingestion.");
  static final Key<String> PER =
      Key.optional("per", Shapes.word("hour", "day", "month", "year"), "The length; day.");
  static final Key<Long> RANGE_FROM =
      Key.required("from", Shapes.number(), "The first value of the first partition.");
  static final Key<Long> RANGE_TO =
      Key.required("to", Shapes.number(), "The value after the last partition.");
  static final Key<Long> RANGE_STEP =
      Key.required("step", Shapes.number(), "How many values a partition has.");
  static final Key<Mapping> RANGE =
      Key.optional(
          "range",
          ObjectShape.of("a range", RANGE_FROM, RANGE_TO, RANGE_STEP),
          "Partitions by whole numbers instead of time.");
  static final Key<Node> PARTITION_BY =
      Key.optional(
          "partitionBy",
          Choice.of(Shapes.text(), ObjectShape.of("a partitioning", COLUMN, PER, RANGE)),
          "The column that partitions it by day, ingestion for the time of ingestion, or"
              + " { column: created_at, per: month } or { column: id, range: { from: 0, to: 100,"
              + " step: 10 } }.");
  static final Key<Boolean> REQUIRE_PARTITION_FILTER =
      Key.optional(
          "requirePartitionFilter",
          Shapes.flag(),
          "true refuses queries that do not say which partitions they read.");
  static final Key<List<Located<String>>> CLUSTER_BY =
      Key.optional(
          "clusterBy", Shapes.list(Shapes.text()), "The columns that cluster it, at most four.");
  static final Key<List<Located<String>>> PRIMARY_KEY =
      Key.optional(
          "primaryKey",
          Shapes.list(Shapes.text()),
          "The columns that tell rows apart; BigQuery plans with it and does not enforce it.");
  static final Key<Map<String, Located<String>>> DESCRIPTIONS =
      Key.optional(
          "descriptions",
          new MapShape<>(Shapes.text(), Shapes.text()),
          "What columns mean, where the schema does not say it well.");
  static final Key<String> FILTER =
      Key.required("filter", Shapes.text(), "Which rows, as SQL: country = 'DE'.");
  static final Key<List<Located<String>>> TO =
      Key.<List<Located<String>>>required(
              "to",
              Shapes.list(References.shape("team/risk")),
              "Who sees them: services, teams, users.")
          .byEnvironment();
  static final Key<Map<String, Located<Mapping>>> ROWS =
      Key.optional(
              "rows",
              new MapShape<>(Names.item(), ObjectShape.of("a row policy", FILTER, TO)),
              "Who sees which rows, by name. Once there is one, whoever none of them names sees"
                  + " no row.")
          .byEnvironment();

  /** A table. */
  static final ObjectShape TABLE =
      ObjectShape.of(
          "a table",
          EntryKeys.DESCRIPTION,
          FROM,
          SCHEMA,
          RETENTION,
          DATA_CLASS,
          FIELDS,
          DESCRIPTIONS,
          PARTITION_BY,
          REQUIRE_PARTITION_FILTER,
          CLUSTER_BY,
          PRIMARY_KEY,
          ROWS,
          SharedKeys.LABELS,
          SharedKeys.ADOPT,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  static final Key<String> SQL =
      Key.required("sql", Addresses.file(".sql"), "The file with its SQL.");
  static final Key<List<Located<String>>> SHARE_WITH =
      Key.optional(
          "shareWith",
          Shapes.list(References.ofKind(EntryKind.WAREHOUSE)),
          "The warehouses, domain/name, whose views may read it as an authorised view.");
  static final Key<Duration> REFRESH =
      Key.optional(
          "refresh",
          Quantities.time(Duration.ofMinutes(1), Duration.ofDays(7)),
          "The shortest time between two refreshes; 30m.");
  static final Key<Node> MATERIALIZED =
      Key.optional(
          "materialized",
          Choice.of(Shapes.flag(), ObjectShape.of("a materialised view", REFRESH)),
          "true or { refresh: 30m } keeps the result.");

  /** A view. */
  static final ObjectShape VIEW =
      ObjectShape.of(
          "a view",
          EntryKeys.DESCRIPTION,
          SQL,
          SHARE_WITH,
          MATERIALIZED,
          DATA_CLASS,
          FIELDS,
          SharedKeys.LABELS,
          SharedKeys.ADOPT,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  static final Key<String> KIND =
      Key.optional(
          "kind", Shapes.word("function", "table-function", "procedure"), "What it is; function.");
  static final Key<String> LANGUAGE =
      Key.optional("language", RoutineShapes.language(), "SQL, the only one.");
  static final Key<Map<String, Located<SqlType>>> ARGUMENTS =
      Key.optional(
          "arguments",
          new MapShape<>(GoogleNames.argument(), RoutineShapes.type()),
          "Its arguments in their order, with their types: { iban: STRING }.");
  private static final MapShape<SqlType> COLUMNS =
      new MapShape<>(GoogleNames.argument(), RoutineShapes.type());
  static final Key<Node> RETURNS =
      Key.optional(
          "returns",
          Choice.of(RoutineShapes.type(), COLUMNS),
          "The type of a function, or the columns of a table function; else what its SQL gives.");

  /** A routine. */
  static final ObjectShape ROUTINE =
      ObjectShape.of(
          "a routine",
          EntryKeys.DESCRIPTION,
          SQL,
          KIND,
          LANGUAGE,
          ARGUMENTS,
          RETURNS,
          SharedKeys.ADOPT,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  private ItemKeys() {}

  /** The columns that a table function returns. */
  static Map<String, Located<SqlType>> columns(Mapping returns) {
    return COLUMNS.read(returns).orElse(Map.of());
  }
}
