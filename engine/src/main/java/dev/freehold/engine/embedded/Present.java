package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import java.util.HashMap;
import java.util.Map;

/**
 * What is there for new entries to refer to.
 *
 * @param providerIds ids of provider resources, filled as they come up
 * @param kept goals that are not targeted and whose entries keep the URN of an alias
 */
record Present(Map<Urn, String> providerIds, Map<Urn, Urn> kept) {
  static Present with(StackProviders providers) {
    return new Present(providers.ids(), new HashMap<>());
  }

  /** As in the CLI, what is not targeted keeps its old URN. */
  void keep(Urn goal, Urn entry) {
    if (!goal.equals(entry)) {
      kept.put(goal, entry);
    }
  }
}
