package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.unit.TimeLimit;
import java.util.List;

/** A BigQuery dataset that the team runs by itself. */
public record Warehouse(
    Entry entry,
    String physicalName,
    String location,
    TimeLimit retention,
    DataClass dataClass,
    List<Table> tables,
    List<View> views) {
  public Warehouse {
    tables = List.copyOf(tables);
    views = List.copyOf(views);
  }

  public EntryRef ref() {
    return entry.ref();
  }
}
