package dev.freehold.model.column;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import java.util.List;

/**
 * A column of a table, or a field of a column of type {@link ColumnType#STRUCT}.
 *
 * @param description empty where neither the schema nor the table gives one
 * @param dataClass its own class or, where that is more closed, that of the column it is in;
 *     unclassified where neither names one
 * @param children the fields of a STRUCT; empty for every other type
 * @param span where the schema file defines it
 */
public record Column(
    String name,
    ColumnType type,
    Mode mode,
    String description,
    DataClass dataClass,
    List<Column> children,
    Span span) {
  public Column {
    children = List.copyOf(children);
  }
}
