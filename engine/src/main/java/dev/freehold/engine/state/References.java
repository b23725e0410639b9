package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a resource refers to. */
final class References {
  private References() {}

  /** Everything by URN: parent, dependencies, dependencies of properties. */
  static List<Urn> of(ResourceState state) {
    var all = new ArrayList<>(state.dependencies());
    if (!state.parent().isNone()) {
      all.add(state.parent());
    }
    state.propertyDependencies().values().forEach(all::addAll);
    return all;
  }

  static ResourceState renamed(ResourceState state, Map<Urn, Urn> names) {
    boolean none =
        !names.containsKey(state.providerUrn()) && of(state).stream().noneMatch(names::containsKey);
    if (none) {
      return state;
    }
    var byProperty = new TreeMap<String, List<Urn>>();
    state.propertyDependencies().forEach((key, urns) -> byProperty.put(key, renamed(urns, names)));
    return state.toBuilder()
        .parent(names.getOrDefault(state.parent(), state.parent()))
        .dependencies(renamed(state.dependencies(), names))
        .propertyDependencies(byProperty)
        .provider(provider(state, names))
        .build();
  }

  private static List<Urn> renamed(List<Urn> urns, Map<Urn, Urn> names) {
    return urns.stream().map(urn -> names.getOrDefault(urn, urn)).toList();
  }

  private static String provider(ResourceState state, Map<Urn, Urn> names) {
    Urn old = state.providerUrn();
    return names.containsKey(old)
        ? names.get(old) + state.provider().substring(old.value().length())
        : state.provider();
  }
}
