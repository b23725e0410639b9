package dev.freehold.model.column;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes columns as the schema languages need them, and finds them. */
public final class Columns {
  private static final int MOST_DIGITS = 38;
  private static final int NUMERIC_SCALE = 9;
  private static final int NUMERIC_DIGITS = 29;

  private Columns() {}

  /** A column of any type but STRUCT. */
  public static Column plain(String name, ColumnType type, Mode mode, String doc, Span span) {
    return new Column(name, type, mode, doc, DataClass.unclassified(), List.of(), span);
  }

  public static Column struct(
      String name, Mode mode, String doc, List<Column> children, Span span) {
    DataClass none = DataClass.unclassified();
    return new Column(name, ColumnType.STRUCT, mode, doc, none, children, span);
  }

  /** A map, as BigQuery's own loads make it: a repeated STRUCT of key and value. */
  public static Column map(String name, Column value, String doc, Span span) {
    Column key = plain("key", ColumnType.STRING, Mode.REQUIRED, "", span);
    return struct(name, Mode.REPEATED, doc, List.of(key, value), span);
  }

  /** The same column with another mode. */
  public static Column with(Column column, Mode mode) {
    return new Column(
        column.name(),
        column.type(),
        mode,
        column.description(),
        column.dataClass(),
        column.children(),
        column.span());
  }

  /** The same column with another description. */
  public static Column with(Column column, String description) {
    return new Column(
        column.name(),
        column.type(),
        column.mode(),
        description,
        column.dataClass(),
        column.children(),
        column.span());
  }

  /** NUMERIC where it is wide enough, else BIGNUMERIC; empty when neither is. */
  public static Optional<ColumnType> decimal(int precision, int scale) {
    int digits = precision - scale;
    if (scale <= NUMERIC_SCALE && digits <= NUMERIC_DIGITS) {
      return Optional.of(ColumnType.NUMERIC);
    }
    return scale <= MOST_DIGITS && digits <= MOST_DIGITS
        ? Optional.of(ColumnType.BIGNUMERIC)
        : Optional.empty();
  }

  /** Every path, nested ones included, in the order of the schema. */
  public static List<String> paths(List<Column> columns) {
    List<String> paths = new ArrayList<>();
    for (Column column : columns) {
      paths.add(column.name());
      paths(column.children()).forEach(inner -> paths.add(column.name() + "." + inner));
    }
    return paths;
  }

  /** The column of a path such as {@code address.street}. */
  public static Optional<Column> find(List<Column> columns, String path) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    Optional<Column> column =
        columns.stream().filter(each -> each.name().equals(first)).findFirst();
    return dot < 0
        ? column
        : column.flatMap(outer -> find(outer.children(), path.substring(dot + 1)));
  }
}
