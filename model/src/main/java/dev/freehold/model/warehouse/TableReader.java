package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.topic.SchemaFile;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the tables of a warehouse. */
final class TableReader {
  private final Shelf shelf;
  private final Scope scope;
  private final Located<TimeLimit> retention;
  private final Function<EntryRef, Optional<Topic>> topics;
  private final Function<Located<String>, Optional<Grantee>> grantees;

  /**
   * @param retention the warehouse's
   * @param topics every domain's
   */
  TableReader(
      Shelf shelf,
      Located<TimeLimit> retention,
      Function<EntryRef, Optional<Topic>> topics,
      Function<Located<String>, Optional<Grantee>> grantees) {
    this.shelf = shelf;
    this.scope = shelf.scope();
    this.retention = retention;
    this.topics = topics;
    this.grantees = grantees;
  }

  /** The table; empty after a report. */
  Optional<Table> read(EntrySource source) {
    Mapping values = source.merged();
    DataClass dataClass = shelf.classOf(ItemKeys.DATA_CLASS.in(values), shelf.dataClass());
    Map<String, Link> computed = new HashMap<>();
    Layout layout = layout(values);
    List<RowPolicy> rows = rows(values);
    return source(source)
        .map(
            from ->
                new Table(
                    shelf.part(source, "table", dataClass, computed),
                    from,
                    List.of(),
                    ItemKeys.RETENTION.in(values, retention.value()),
                    layout,
                    Shapes.values(ItemKeys.PRIMARY_KEY.in(values, List.of())),
                    rows));
  }

  private Optional<TableSource> source(EntrySource source) {
    Optional<Located<String>> from = ItemKeys.FROM.in(source.merged());
    Optional<Located<String>> schema = ItemKeys.SCHEMA.in(source.merged());
    if (from.isPresent() == schema.isPresent()) {
      String detail = from.isPresent() ? "the table has two schemas" : "the table has no schema";
      scope.error(
          Code.TABLE_SOURCE,
          schema.map(Located::span).orElse(source.span()),
          detail,
          "give from: topic/name or schema: schemas/name.avsc");
      return Optional.empty();
    }
    return from.isPresent() ? from.flatMap(this::ofTopic) : schema.flatMap(this::ofFile);
  }

  private Optional<TableSource> ofTopic(Located<String> from) {
    Optional<EntryRef> ref = scope.existing(from);
    if (ref.isPresent() && ref.get().kind() != EntryKind.TOPIC) {
      String detail = "a table is filled from a topic, not from a " + ref.get().kind().word();
      scope.error(Code.INVALID_REFERENCE, from.span(), detail, "write topic/name");
      return Optional.empty();
    }
    return ref.flatMap(topics).flatMap(topic -> ofTopic(topic, from));
  }

  private Optional<TableSource> ofTopic(Topic topic, Located<String> from) {
    Optional<SchemaFile> value =
        topic.content().schemas().stream()
            .filter(file -> file.part() == SchemaFile.Part.VALUE)
            .findFirst();
    if (value.isEmpty()) {
      scope.error(
          Code.TABLE_SOURCE,
          from.span(),
          topic.ref() + " has no schema of its values",
          "give the topic a schema, or the table one of its own with schema:");
    }
    return value.map(file -> new TableSource.OfTopic(topic.ref(), file));
  }

  private Optional<TableSource> ofFile(Located<String> schema) {
    return scope
        .files()
        .find(schema, scope.problems())
        .map(
            path ->
                new TableSource.OfFile(
                    new SchemaFile(
                        SchemaFile.Part.VALUE, SchemaFile.Format.of(path), path, schema.span())));
  }

  private static Layout layout(Mapping values) {
    return new Layout(
        values
            .get(ItemKeys.PARTITION_BY.name())
            .map(TableReader::partitioning)
            .orElse(Partitioning.none()),
        ItemKeys.REQUIRE_PARTITION_FILTER.in(values, false)
            ? Layout.Filter.REQUIRED
            : Layout.Filter.OPTIONAL,
        Shapes.values(ItemKeys.CLUSTER_BY.in(values, List.of())));
  }

  private static Partitioning partitioning(Node node) {
    if (!(node instanceof Mapping map)) {
      return node.text().equals("ingestion")
          ? new Partitioning.ByIngestion(Partitioning.Per.DAY)
          : new Partitioning.ByTime(node.text(), Partitioning.Per.DAY);
    }
    String column = ItemKeys.COLUMN.in(map, "");
    if (map.has("range")) {
      Mapping range = map.map("range");
      return new Partitioning.ByRange(
          column,
          ItemKeys.RANGE_FROM.in(range, 0L),
          ItemKeys.RANGE_TO.in(range, 0L),
          ItemKeys.RANGE_STEP.in(range, 1L));
    }
    Partitioning.Per per =
        Partitioning.Per.valueOf(ItemKeys.PER.in(map, "day").toUpperCase(Locale.ROOT));
    return column.isEmpty()
        ? new Partitioning.ByIngestion(per)
        : new Partitioning.ByTime(column, per);
  }

  private List<RowPolicy> rows(Mapping values) {
    List<RowPolicy> policies = new ArrayList<>();
    ItemKeys.ROWS
        .in(values, Map.of())
        .forEach(
            (name, policy) -> {
              List<Grantee> to =
                  ItemKeys.TO.in(policy.value(), List.of()).stream()
                      .flatMap(each -> grantees.apply(each).stream())
                      .sorted(java.util.Comparator.comparing(Grantee::ref))
                      .toList();
              String filter = ItemKeys.FILTER.in(policy.value(), "");
              policies.add(new RowPolicy(name, Datasets.made(name), filter, to, policy.span()));
            });
    policies.sort(java.util.Comparator.comparing(RowPolicy::name));
    return policies;
  }
}
