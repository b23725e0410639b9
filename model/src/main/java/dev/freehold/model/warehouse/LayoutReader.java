package dev.freehold.model.warehouse;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how a table's rows are stored, against the columns it has. */
final class LayoutReader {
  private static final int MAX_CLUSTERS = 4;
  private static final int MAX_KEYS = 16;
  private static final long MAX_PARTITIONS = 10_000;
  private static final Set<ColumnType> TIMES =
      EnumSet.of(ColumnType.DATE, ColumnType.DATETIME, ColumnType.TIMESTAMP);
  private static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.INT64);
  private static final Set<ColumnType> KEYS =
      EnumSet.of(
          ColumnType.BIGNUMERIC,
          ColumnType.BOOL,
          ColumnType.DATE,
          ColumnType.DATETIME,
          ColumnType.INT64,
          ColumnType.NUMERIC,
          ColumnType.STRING,
          ColumnType.TIMESTAMP);
  private static final Set<ColumnType> CLUSTERS = EnumSet.copyOf(KEYS);

  static {
    CLUSTERS.add(ColumnType.GEOGRAPHY);
  }

  private final Scope scope;
  private final List<Column> columns;

  LayoutReader(Scope scope, List<Column> columns) {
    this.scope = scope;
    this.columns = columns;
  }

  Layout read(Mapping values) {
    Optional<Node> by = values.get(ItemKeys.PARTITION_BY.name());
    Partitioning partitioning = by.map(this::partitioning).orElse(Partitioning.none());
    Optional<Located<Boolean>> filter = ItemKeys.REQUIRE_PARTITION_FILTER.in(values);
    boolean required = filter.map(Located::value).orElse(false);
    if (required && by.isEmpty()) {
      impossible(
          filter.get().span(),
          "the table has no partitions to filter by",
          "add partitionBy, or remove requirePartitionFilter");
    }
    return new Layout(
        partitioning,
        required ? Layout.Filter.REQUIRED : Layout.Filter.OPTIONAL,
        all(ItemKeys.CLUSTER_BY.in(values, List.of()), CLUSTERS, MAX_CLUSTERS, "clusters"));
  }

  List<String> primaryKey(Mapping values) {
    return all(ItemKeys.PRIMARY_KEY.in(values, List.of()), KEYS, MAX_KEYS, "primary key");
  }

  private List<String> all(
      List<Located<String>> names, Set<ColumnType> types, int most, String what) {
    if (names.size() > most) {
      scope.error(
          Code.OUT_OF_RANGE,
          names.get(most).span(),
          names.size() + " columns are too many for " + what,
          "name at most " + most);
    }
    for (Located<String> name : names) {
      column(name.value(), name.span(), types, what);
    }
    return Shapes.values(names);
  }

  /** The column when it is one that the purpose takes; else it is reported. */
  private Optional<Column> column(String name, Span at, Set<ColumnType> types, String what) {
    Optional<Column> found =
        columns.stream().filter(column -> column.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      missing(name, at);
      return Optional.empty();
    }
    Column column = found.get();
    if (!types.contains(column.type()) || column.mode() == Mode.REPEATED) {
      String type = (column.mode() == Mode.REPEATED ? "a repeated " : "") + column.type().sql();
      scope
          .problems()
          .add(
              Diagnostic.error(
                      Code.COLUMN_DOES_NOT_FIT,
                      at,
                      name + " is " + type + ", which " + what + " cannot be made of",
                      "name a column of type " + words(types))
                  .with("the column", column.span()));
      return Optional.empty();
    }
    return found;
  }

  private void missing(String name, Span at) {
    if (name.indexOf('.') > 0 && Columns.find(columns, name).isPresent()) {
      scope.error(
          Code.COLUMN_DOES_NOT_FIT,
          at,
          name + " is inside another column",
          "name a column of the top level");
      return;
    }
    List<String> names = columns.stream().map(Column::name).toList();
    String detail = "the schema has no column " + name;
    scope.error(Code.UNKNOWN_COLUMN, at, detail, Nearest.hint(name, names));
  }

  private static String words(Set<ColumnType> types) {
    return types.stream().map(ColumnType::sql).collect(Collectors.joining(", "));
  }

  private Partitioning partitioning(Node node) {
    if (!(node instanceof Mapping map)) {
      return node.text().equals("ingestion")
          ? new Partitioning.ByIngestion(Partitioning.Per.DAY)
          : byTime(new Located<>(node.text(), node.span()), Partitioning.Per.DAY, node.span());
    }
    Optional<Located<String>> column = ItemKeys.COLUMN.in(map);
    Optional<Located<String>> per = ItemKeys.PER.in(map);
    if (map.has("range")) {
      per.ifPresent(
          both ->
              impossible(
                  both.span(), "partitions are by range or by time, not both", "remove one"));
      return range(map, column);
    }
    Partitioning.Per length =
        Partitioning.Per.valueOf(per.map(Located::value).orElse("day").toUpperCase(Locale.ROOT));
    Span at = per.map(Located::span).orElse(map.span());
    return column.isEmpty()
        ? new Partitioning.ByIngestion(length)
        : byTime(column.get(), length, at);
  }

  private Partitioning byTime(Located<String> name, Partitioning.Per per, Span at) {
    Optional<Column> column = column(name.value(), name.span(), TIMES, "partitions by time");
    boolean date = column.map(found -> found.type() == ColumnType.DATE).orElse(false);
    if (date && per == Partitioning.Per.HOUR) {
      impossible(at, name.value() + " is a DATE, which has no hours", "use day, month or year");
    }
    return new Partitioning.ByTime(name.value(), per);
  }

  private Partitioning range(Mapping map, Optional<Located<String>> column) {
    Mapping range = map.map("range");
    Partitioning.ByRange made =
        new Partitioning.ByRange(
            column.map(Located::value).orElse(""),
            ItemKeys.RANGE_FROM.in(range, 0L),
            ItemKeys.RANGE_TO.in(range, 0L),
            ItemKeys.RANGE_STEP.in(range, 0L));
    Span at = map.field("range").map(field -> field.keySpan()).orElse(map.span());
    if (column.isEmpty()) {
      impossible(at, "a range needs a column", "add column: id");
    } else {
      column(made.column(), column.get().span(), NUMBERS, "ranges");
    }
    checkRange(made, at);
    return made;
  }

  private void checkRange(Partitioning.ByRange range, Span at) {
    if (range.step() < 1) {
      impossible(at, "a partition of " + range.step() + " values is none", "use step: 1 or more");
    } else if (range.from() >= range.to()) {
      String detail = "the range ends at " + range.to() + ", not after " + range.from();
      impossible(at, detail, "write from before to");
    } else if (partitions(range) > MAX_PARTITIONS) {
      impossible(
          at,
          "the range makes " + partitions(range) + " partitions",
          "make at most " + MAX_PARTITIONS + " with a larger step");
    }
  }

  private static long partitions(Partitioning.ByRange range) {
    java.math.BigInteger width =
        java.math.BigInteger.valueOf(range.to())
            .subtract(java.math.BigInteger.valueOf(range.from()));
    return width.divide(java.math.BigInteger.valueOf(range.step())).min(LIMIT).longValue();
  }

  private static final java.math.BigInteger LIMIT = java.math.BigInteger.valueOf(Long.MAX_VALUE);

  private void impossible(Span at, String detail, String hint) {
    scope.error(Code.PARTITIONING, at, detail, hint);
  }
}
