package dev.freehold.engine.embedded;

import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.StateChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies changes to a list of entries in memory, for a preview that refreshes. */
final class Changes {
  private Changes() {}

  static List<ResourceState> apply(List<ResourceState> resources, List<StateChange> changes) {
    Map<ResourceState, ResourceState> entries = new LinkedHashMap<>();
    resources.forEach(entry -> entries.put(entry, entry));
    for (StateChange change : changes) {
      change.fold(
          new StateChange.Cases<>(
              added -> entries.put(added.state(), added.state()),
              replaced -> entries.put(replaced.old(), replaced.state()),
              amended -> entries.put(amended.old(), amended.state()),
              removed -> entries.remove(removed.old())));
    }
    return new ArrayList<>(entries.values());
  }
}
