package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts resources behind what they need, moving as little as possible.
 *
 * <p>A run reports only what it changes, so that something changed may come before something
 * unchanged that it needs; the CLI passes over every resource and never sees this.
 */
final class Order {
  private final Map<Urn, ResourceState> byUrn = new HashMap<>();
  private final Map<String, ResourceState> providers = new HashMap<>();
  private final Map<ResourceState, Boolean> placed = new IdentityHashMap<>();
  private final List<ResourceState> result = new ArrayList<>();

  private Order(List<ResourceState> resources) {
    for (ResourceState state : resources) {
      byUrn.merge(state.urn(), state, (one, other) -> one.is(Mark.DELETE) ? other : one);
      if (state.isProvider()) {
        providers.put(state.urn() + "::" + state.id(), state);
      }
    }
  }

  static List<ResourceState> settle(List<ResourceState> resources) {
    if (isSettled(resources)) {
      return resources;
    }
    var order = new Order(resources);
    resources.forEach(order::place);
    return order.result;
  }

  private static boolean isSettled(List<ResourceState> resources) {
    Set<Urn> seen = new HashSet<>(resources.size() * 2);
    Set<String> providers = new HashSet<>();
    for (ResourceState state : resources) {
      boolean known = state.provider().isEmpty() || providers.contains(state.provider());
      if (!known || !seen.containsAll(References.of(state))) {
        return false;
      }
      seen.add(state.urn());
      if (state.isProvider()) {
        providers.add(state.urn() + "::" + state.id());
      }
    }
    return true;
  }

  /** Without recursion: chains may be as long as the list. */
  private void place(ResourceState wanted) {
    Deque<ResourceState> path = new ArrayDeque<>();
    path.push(wanted);
    while (!path.isEmpty()) {
      ResourceState state = path.peek();
      boolean first = placed.putIfAbsent(state, false) == null;
      if (first) {
        needs(state).stream().filter(need -> !placed.containsKey(need)).forEach(path::push);
      } else {
        path.pop();
        if (!placed.put(state, true)) {
          result.add(state);
        }
      }
    }
  }

  private List<ResourceState> needs(ResourceState state) {
    var needs = new ArrayList<ResourceState>();
    if (providers.containsKey(state.provider())) {
      needs.add(providers.get(state.provider()));
    }
    for (Urn urn : References.of(state)) {
      if (byUrn.containsKey(urn)) {
        needs.add(byUrn.get(urn));
      }
    }
    return needs;
  }
}
