package dev.freehold.components.pulumi;

import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the providers of clusters. */
final class ClusterProviders {
  private ClusterProviders() {}

  /** The provider of a type that a component's options name. */
  static Optional<ProviderResource> given(String type, ComponentResourceOptions options) {
    return Stream.concat(options.getProvider().stream(), options.getProviders().stream())
        .filter(provider -> provider.pulumiResourceType().equals(type))
        .findFirst();
  }

  /**
   * The cluster's provider in the running deployment, registered when it is first asked for. It is
   * found again among the children of the stack, so that nothing outlives the deployment.
   */
  static ProviderResource shared(Declaration provider, Registrar registrar) {
    Resource stack = DeploymentInternal.getInstance().getStack();
    return children(stack).stream()
        .filter(DeclaredProvider.class::isInstance)
        .filter(child -> child.pulumiResourceType().equals(provider.type()))
        .filter(child -> child.pulumiResourceName().equals(provider.name()))
        .map(child -> same((DeclaredProvider) child, provider))
        .findFirst()
        .orElseGet(() -> register(provider, stack, registrar));
  }

  private static ProviderResource register(
      Declaration provider, Resource stack, Registrar registrar) {
    Map<DeclarationId, Resource> all =
        registrar.register(List.of(provider), Map.of(DeclarationId.STACK, stack));
    return (ProviderResource) all.get(provider.id());
  }

  private static ProviderResource same(DeclaredProvider child, Declaration provider) {
    if (!child.declared().equals(provider.inputs())) {
      throw new RegistrationException(
          "The cluster '"
              + provider.name()
              + "' is described in two ways. Make one Cluster and give it to everything on it");
    }
    return child;
  }

  private static List<Resource> children(Resource stack) {
    var children = stack.pulumiChildResources();
    synchronized (children) {
      return new ArrayList<>(children);
    }
  }
}
