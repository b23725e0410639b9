package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
      detailed.replaceAll((path, kind) -> kind.replacing());
      detailed.keySet().forEach(path -> proper.add(path.split("[.\\[]", 2)[0]));
    }
    return proper.isEmpty() ? replaces : List.copyOf(proper);
  }

  /** Without the keys of a bridge. */
  private static SortedMap<String, PropertyDiff> inputs(Fields olds, Fields news) {
    var detailed = DiffResult.between(olds, news);
    detailed.keySet().removeIf(key -> key.startsWith("__"));
    return detailed;
  }
}
