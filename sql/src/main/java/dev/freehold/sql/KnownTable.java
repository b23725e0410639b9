package dev.freehold.sql;

import dev.freehold.model.column.Column;
import dev.freehold.model.entry.EntryRef;
import java.util.List;

/**
 * A declared table that SQL may read.
 *
 * @param partitions what SQL can ask beside the columns
 */
public record KnownTable(
    EntryRef ref, PhysicalName name, List<Column> columns, Partitions partitions) {
  /** Whether rows know when they came in. */
  public enum Partitions {
    /** The table has {@code _PARTITIONTIME} and {@code _PARTITIONDATE}. */
    BY_INGESTION,
    OTHERWISE
  }

  public KnownTable {
    columns = List.copyOf(columns);
  }
}
