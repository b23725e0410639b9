package dev.freehold.engine.provider;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

  public boolean changes() {
    return !detailed.isEmpty() || !replaces.isEmpty();
  }
}
