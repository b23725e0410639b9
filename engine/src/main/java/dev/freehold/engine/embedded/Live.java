package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries that are there now, by URN, as far as the journal has them; not those to be deleted.
 */
final class Live {
  private final Map<Urn, ResourceState> entries = new HashMap<>();

  Live(JournaledState state) {
    for (ResourceState entry : state.deployment().resources()) {
      if (!entry.is(Mark.DELETE)) {
        entries.put(entry.urn(), entry);
      }
    }
  }

  /** The entry now; the given one when nothing is known of it. */
  ResourceState now(ResourceState known) {
    return entries.getOrDefault(known.urn(), known);
  }

  void put(ResourceState old, ResourceState state) {
    entries.remove(old.urn());
    entries.put(state.urn(), state);
  }

  void remove(ResourceState old) {
    entries.remove(old.urn());
  }
}
