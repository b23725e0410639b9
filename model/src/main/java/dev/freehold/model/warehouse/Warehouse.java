package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import dev.freehold.model.template.TemplateUse;
import dev.freehold.model.unit.TimeLimit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A BigQuery dataset that the team runs by itself; every list is sorted by name.
 *
 * @param physicalName the dataset's id
 * @param encryptionKey the full name of a Cloud KMS key; empty where Google holds the key
 * @param labels all of them, Freehold's own included
 * @param readers services of the domain that read all of it
 * @param writers services of the domain that write all of it
 */
public record Warehouse(
    Entry entry,
    String physicalName,
    String location,
    DataClass dataClass,
    Lifetimes lifetimes,
    String encryptionKey,
    SortedMap<String, String> labels,
    Origin origin,
    List<Service> readers,
    List<Service> writers,
    List<Table> tables,
    List<View> views,
    List<Routine> routines,
    TemplateUse template) {
  public Warehouse {
    labels = new TreeMap<>(labels);
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    routines = List.copyOf(routines);
  }

  public EntryRef ref() {
    return entry.ref();
  }

  public String name() {
    return entry.name();
  }

  public Span span() {
    return entry.span();
  }

  public TimeLimit retention() {
    return lifetimes.retention();
  }

  /** Tables, then views, then routines. */
  public Stream<Item> items() {
    return Stream.of(tables, views, routines).flatMap(List::stream);
  }
}
