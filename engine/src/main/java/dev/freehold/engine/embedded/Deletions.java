package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders deletes: waves of independent ones, nothing before what needs it. */
final class Deletions {
  private Deletions() {}

  /**
   * @param doomed what is to be deleted, everything after what it needs
   */
  static List<List<ResourceState>> waves(List<ResourceState> doomed) {
    Map<Urn, Integer> level = new HashMap<>();
    var waves = new ArrayList<List<ResourceState>>();
    for (int i = doomed.size() - 1; i >= 0; i--) {
      ResourceState state = doomed.get(i);
      int wave = level.getOrDefault(state.urn(), 0);
      while (waves.size() <= wave) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(state);
      needs(state).forEach(need -> level.merge(need, wave + 1, Math::max));
    }
    return waves;
  }

  /** Everything that must be there while the resource is. */
  static Set<Urn> needs(ResourceState state) {
    var needs = new LinkedHashSet<Urn>(state.dependencies());
    state.propertyDependencies().values().forEach(needs::addAll);
    needs.add(state.parent());
    needs.add(state.providerUrn());
    needs.remove(Urn.NONE);
    return needs;
  }
}
