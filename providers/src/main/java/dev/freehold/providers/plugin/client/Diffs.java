package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;

/** Reads what a plugin says about differences. */
final class Diffs {
  private Diffs() {}

  /**
   * A plugin that does not know leaves it to the engine: inputs are compared, as Pulumi does.
   *
   * @param olds inputs of the last run
   */
  static DiffResult of(DiffResponse response, Fields olds, Fields news) {
    if (response.getChanges() == DiffChanges.DIFF_NONE && response.getReplacesCount() == 0) {
      return DiffResult.NONE;
    }
    var detailed = new TreeMap<String, PropertyDiff>();
    if (response.getChanges() == DiffChanges.DIFF_UNKNOWN && response.getReplacesCount() == 0) {
      return new DiffResult(List.of(), Order.CREATE_FIRST, inputs(olds, news));
    }
    response
        .getDetailedDiffMap()
        .forEach((path, diff) -> detailed.put(path, PropertyDiff.valueOf(diff.getKind().name())));
    if (detailed.isEmpty()) {
      response.getDiffsList().forEach(key -> detailed.put(key, PropertyDiff.UPDATE));
      response.getReplacesList().forEach(key -> detailed.put(key, PropertyDiff.UPDATE_REPLACE));
    }
    if (detailed.isEmpty()) {
      detailed.putAll(inputs(olds, news));
    }
    var replaces = new ArrayList<>(response.getReplacesList());
    Order order =
        response.getDeleteBeforeReplace() && !replaces.isEmpty()
            ? Order.DELETE_FIRST
            : Order.CREATE_FIRST;
    return new DiffResult(proper(replaces, detailed), order, detailed);
  }

  /**
   * A bridged plugin that decides on a replacement in code names its own key, {@code __meta}: the
   * properties that change stand for it.
   */
  private static List<String> proper(
      List<String> replaces, TreeMap<String, PropertyDiff> detailed) {
    if (replaces.stream().noneMatch(key -> key.startsWith("__"))) {
      return replaces;
    }
    detailed.keySet().removeIf(path -> path.startsWith("__"));
    var proper = new TreeSet<>(replaces);
    proper.removeIf(key -> key.startsWith("__"));
    if (proper.isEmpty()) {
      detailed.replaceAll((path, kind) -> replacement(kind));
      detailed.keySet().forEach(path -> proper.add(path.split("[.\\[]", 2)[0]));
    }
    return proper.isEmpty() ? replaces : List.copyOf(proper);
  }

  private static PropertyDiff replacement(PropertyDiff kind) {
    return kind.replaces() ? kind : PropertyDiff.valueOf(kind.name() + "_REPLACE");
  }

  private static TreeMap<String, PropertyDiff> inputs(Fields olds, Fields news) {
    var detailed = new TreeMap<String, PropertyDiff>();
    var keys = new TreeSet<>(olds.values().keySet());
    keys.addAll(news.values().keySet());
    keys.removeIf(key -> key.startsWith("__"));
    for (String key : keys) {
      if (!olds.get(key).equals(news.get(key))) {
        PropertyDiff there = olds.has(key) ? PropertyDiff.UPDATE : PropertyDiff.ADD;
        detailed.put(key, news.has(key) ? there : PropertyDiff.DELETE);
      }
    }
    return detailed;
  }
}
