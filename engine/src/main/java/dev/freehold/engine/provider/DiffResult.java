package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What would change.
 *
 * @param replaces top-level properties that force a replacement; empty for none
 * @param deleteBeforeReplace what to do first when something is replaced
 * @param detailed changes by property path, {@code config["retention.ms"]}
 */
public record DiffResult(
    List<String> replaces, Order deleteBeforeReplace, SortedMap<String, PropertyDiff> detailed) {
  public static final DiffResult NONE =
      new DiffResult(List.of(), Order.CREATE_FIRST, new TreeMap<>());

  /** What comes first in a replacement. */
  public enum Order {
    CREATE_FIRST,
    DELETE_FIRST
  }

  public DiffResult {
    replaces = List.copyOf(replaces);
    detailed = new TreeMap<>(detailed);
  }

  /** The top-level properties that differ, and how. */
  public static SortedMap<String, PropertyDiff> between(Fields olds, Fields news) {
    var keys = new TreeSet<>(olds.values().keySet());
    keys.addAll(news.values().keySet());
    var detailed = new TreeMap<String, PropertyDiff>();
    for (String key : keys) {
      if (!olds.get(key).equals(news.get(key))) {
        PropertyDiff kept = news.has(key) ? PropertyDiff.UPDATE : PropertyDiff.DELETE;
        detailed.put(key, olds.has(key) ? kept : PropertyDiff.ADD);
      }
    }
    return detailed;
  }

  public boolean changes() {
    return !detailed.isEmpty() || !replaces.isEmpty();
  }
}
