package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of a warehouse.
 *
 * @param from the topics it is filled from: none or one
 * @param partitionBy the column, or empty
 */
public record Table(
    String name,
    String description,
    List<EntryRef> from,
    String partitionBy,
    List<String> clusterBy,
    SortedMap<String, DataClass> fields,
    Span span) {
  public Table {
    from = List.copyOf(from);
    clusterBy = List.copyOf(clusterBy);
    fields = new TreeMap<>(fields);
  }
}
