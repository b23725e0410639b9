package dev.freehold.model.warehouse;

import dev.freehold.model.column.Column;
import dev.freehold.model.unit.TimeLimit;
import java.util.List;

/**
 * A table of a warehouse.
 *
 * @param source where its schema comes from
 * @param columns in the order of the schema
 * @param retention how long rows are kept: its own, else the warehouse's
 * @param primaryKey top-level columns; BigQuery does not enforce it
 * @param rows its row access policies, sorted by name
 */
public record Table(
    Part part,
    TableSource source,
    List<Column> columns,
    TimeLimit retention,
    Layout layout,
    List<String> primaryKey,
    List<RowPolicy> rows)
    implements Item {
  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    rows = List.copyOf(rows);
  }

  /** After which time a partition goes; unlimited where no partition has a time: rows then stay. */
  public TimeLimit partitionExpiration() {
    return layout.partitioning().hasTime() ? retention : TimeLimit.unlimited();
  }
}
