package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.freehold.components.system.Systems;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The declarations of one component.
 *
 * @param providers what the resources below are registered with
 * @param component the component itself
 * @param below what is under it, at any depth
 */
record Parts(List<Declaration> providers, Declaration component, List<Declaration> below) {
  /**
   * @param expansion gives the component and then what is below it
   */
  static Parts of(Function<Systems, List<Declaration>> expansion) {
    var systems = new Systems();
    List<Declaration> all = expansion.apply(systems);
    return new Parts(systems.providers(), all.get(0), all.subList(1, all.size()));
  }

  /**
   * The component's options: the given ones, and those of the declaration.
   *
   * @throws RegistrationException before anything is registered, naming all that could not be
   */
  ComponentResourceOptions options(Registrar registrar, ComponentResourceOptions given) {
    var all = new ArrayList<>(providers);
    all.add(component);
    all.addAll(below);
    registrar.check(all);
    return ComponentResourceOptions.merge(given, new SdkOptions(Map.of()).component(component));
  }

  /** Registers everything below the component. */
  Map<DeclarationId, Resource> register(
      ComponentResource self, Registrar registrar, ComponentResourceOptions given) {
    return registrar.register(below, existing(self, registrar, given));
  }

  /** The component and its providers, which are registered where they are not yet. */
  Map<DeclarationId, Resource> existing(
      ComponentResource self, Registrar registrar, ComponentResourceOptions given) {
    var existing = new HashMap<DeclarationId, Resource>();
    existing.put(component.id(), self);
    for (Declaration provider : providers) {
      existing.put(provider.id(), provider(provider, registrar, given));
    }
    return existing;
  }

  private ProviderResource provider(
      Declaration provider, Registrar registrar, ComponentResourceOptions given) {
    var own = ClusterProviders.given(provider.type(), given);
    long uses = providers.stream().filter(each -> each.type().equals(provider.type())).count();
    if (own.isPresent() && uses > 1) {
      throw new RegistrationException(
          component.type()
              + " '"
              + component.name()
              + "' uses "
              + uses
              + " clusters, but its options name one provider. Leave it out: each cluster's is"
              + " registered when it is first used");
    }
    return own.orElseGet(() -> ClusterProviders.shared(provider, registrar));
  }
}
