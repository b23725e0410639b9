package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.entry.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tables, views and routines have in common.
 *
 * @param physicalName its id in the dataset
 * @param dataClass the class of the whole: its own, else the warehouse's; never more open than that
 *     of the topic a table is filled from
 * @param labels all of them, Freehold's own included; a routine has none
 */
public record Part(
    Entry entry,
    String physicalName,
    DataClass dataClass,
    SortedMap<String, String> labels,
    Origin origin) {
  public Part {
    labels = new TreeMap<>(labels);
  }
}
