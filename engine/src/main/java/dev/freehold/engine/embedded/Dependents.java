package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who in the old state must be replaced when something is deleted before it is replaced. */
final class Dependents {
  private final List<ResourceState> old;
  private final Decider decider;
  private final Map<Urn, Set<Integer>> users = new HashMap<>();

  Dependents(List<ResourceState> old, Decider decider) {
    this.old = old;
    this.decider = decider;
    for (int i = 0; i < old.size(); i++) {
      ResourceState state = old.get(i);
      if (!state.is(Mark.DELETE) && !state.is(Mark.PENDING_REPLACEMENT)) {
        int index = i;
        Set<Urn> needs = new LinkedHashSet<>();
        state.propertyDependencies().values().forEach(needs::addAll);
        needs.add(state.providerUrn());
        needs.forEach(need -> users.computeIfAbsent(need, k -> new LinkedHashSet<>()).add(index));
      }
    }
  }

  /**
   * Those that must go first, last of a chain first.
   *
   * @param open which resources have not been decided about yet; the others no longer use the root
   */
  List<ResourceState> replacedWith(ResourceState root, Predicate<ResourceState> open) {
    var replaced = new LinkedHashSet<Urn>();
    replaced.add(root.urn());
    var work = new TreeMap<Integer, ResourceState>();
    var found = new ArrayList<ResourceState>();
    enqueue(root.urn(), work);
    while (!work.isEmpty()) {
      ResourceState state = work.pollFirstEntry().getValue();
      if (replaced.contains(state.urn()) || !open.test(state) || !mustGo(state, replaced)) {
        continue;
      }
      replaced.add(state.urn());
      found.add(state);
      enqueue(state.urn(), work);
    }
    Collections.reverse(found);
    return found;
  }

  private void enqueue(Urn urn, Map<Integer, ResourceState> work) {
    users.getOrDefault(urn, Set.of()).forEach(index -> work.put(index, old.get(index)));
  }

  private boolean mustGo(ResourceState state, Set<Urn> replaced) {
    if (replaced.contains(state.providerUrn())) {
      return true;
    }
    Fields inputs = state.inputs();
    for (var property : state.propertyDependencies().entrySet()) {
      if (property.getValue().stream().anyMatch(replaced::contains)) {
        inputs = inputs.with(property.getKey(), Unknown.INSTANCE);
      }
    }
    return inputs != state.inputs() && decider.mustReplace(state, inputs);
  }
}
