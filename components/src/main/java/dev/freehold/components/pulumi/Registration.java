package dev.freehold.components.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.Resource;
import dev.freehold.components.pulumi.ResourceType.Outputs;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.value.OutputRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One list of checked declarations on its way into a deployment. */
final class Registration {
  private final ResourceTypes types;
  private final Map<DeclarationId, Resource> resources;
  private final Check.Found found;
  private final SdkOptions options;
  private final Values values;
  private final List<Group> groups = new ArrayList<>();

  Registration(ResourceTypes types, Check.Found found, Map<DeclarationId, Resource> existing) {
    this.types = types;
    this.found = found;
    this.resources = new HashMap<>(existing);
    this.options = new SdkOptions(resources);
    this.values = new Values(found.secrets(), this::output);
  }

  void register(Declaration declaration) {
    resources.put(
        declaration.id(),
        declaration.kind() == Kind.COMPONENT ? component(declaration) : custom(declaration));
  }

  /** Says that the components have all their children; gives everything that there is. */
  Map<DeclarationId, Resource> complete() {
    groups.forEach(Group::complete);
    return Map.copyOf(resources);
  }

  private Resource component(Declaration declaration) {
    var group = new Group(declaration.type(), declaration.name(), options.component(declaration));
    groups.add(group);
    return group;
  }

  private Resource custom(Declaration declaration) {
    Outputs use = found.read().contains(declaration.id()) ? Outputs.READ : Outputs.IGNORED;
    return type(declaration.id()).register(declaration, values, use, options.custom(declaration));
  }

  private Output<?> output(OutputRef reference) {
    var resource = (CustomResource) resources.get(reference.resource());
    return reference.property().equals(ResourceType.ID)
        ? resource.id()
        : type(reference.resource()).output(resource, reference.property());
  }

  private ResourceType type(DeclarationId id) {
    return types
        .find(id.type())
        .orElseThrow(() -> new IllegalStateException("not registered: " + id.type()));
  }
}
