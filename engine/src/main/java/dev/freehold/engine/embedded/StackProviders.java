package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.HashMap;
import java.util.Map;

/** The configured providers of one stack in one run, by reference to the provider resource. */
final class StackProviders {
  private final ProviderPool pool;
  private final Materialiser materialiser;
  private final Map<String, Fields> configs = new HashMap<>();
  private final Map<Urn, String> ids = new HashMap<>();

  StackProviders(ProviderPool pool, Materialiser materialiser) {
    this.pool = pool;
    this.materialiser = materialiser;
  }

  /** Takes a provider that is in the state. */
  void known(ResourceState provider) {
    configs.put(reference(provider.urn(), provider.id()), ProviderGoals.config(provider.inputs()));
    if (!provider.is(Mark.DELETE)) {
      ids.put(provider.urn(), provider.id());
    }
  }

  /** Takes the configuration that the goal of a known provider declares, which goes first. */
  void declared(Urn urn, Fields inputs) {
    configs.put(reference(urn, ids.get(urn)), ProviderGoals.config(inputs));
  }

  private static String reference(Urn urn, String id) {
    return urn + "::" + id;
  }

  Map<Urn, String> ids() {
    return ids;
  }

  /** What tells the remote thing of an entry apart from those of all others. */
  String identity(ResourceState entry) {
    Fields state = entry.outputs().isEmpty() ? entry.inputs() : entry.outputs();
    Provider provider = pool.offline(Goal.pkg(entry.type()));
    return entry.provider()
        + " "
        + entry.type()
        + " "
        + provider.identity(entry.type(), entry.id(), state);
  }

  ConfiguredProvider of(ResourceState resource) {
    Fields config = configs.getOrDefault(resource.provider(), Fields.EMPTY);
    return pool.configured(Goal.pkg(resource.type()), config, () -> materialiser.reveal(config));
  }
}
