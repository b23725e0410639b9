package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.value.Fields;
import java.util.HashMap;
import java.util.Map;

/** The configured providers of one stack in one run, by the URN of the provider resource. */
final class StackProviders {
  private final ProviderPool pool;
  private final Materialiser materialiser;
  private final Map<Urn, Fields> configs = new HashMap<>();
  private final Map<Urn, String> ids = new HashMap<>();

  StackProviders(ProviderPool pool, Materialiser materialiser) {
    this.pool = pool;
    this.materialiser = materialiser;
  }

  /** Takes a provider that is in the state. */
  void known(ResourceState provider) {
    configs.putIfAbsent(provider.urn(), ProviderGoals.config(provider.inputs()));
    ids.put(provider.urn(), provider.id());
  }

  /** Takes the configuration that a goal declares, which goes before the one in the state. */
  void declared(Urn urn, Fields inputs) {
    configs.put(urn, ProviderGoals.config(inputs));
  }

  Map<Urn, String> ids() {
    return ids;
  }

  ConfiguredProvider of(ResourceState resource) {
    Urn urn = resource.providerUrn();
    Fields config = configs.getOrDefault(urn, Fields.EMPTY);
    return pool.configured(Goal.pkg(resource.type()), config, () -> materialiser.reveal(config));
  }
}
