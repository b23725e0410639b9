package dev.freehold.components.pulumi;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One list of checked declarations on its way into a deployment. */
final class Registration {
  private final ResourceTypes types;
  private final Map<DeclarationId, Resource> resources;
  private final Values values;
  private final List<Group> groups = new ArrayList<>();

  Registration(
      ResourceTypes types, Map<SecretRef, Secret> secrets, Map<DeclarationId, Resource> existing) {
    this.types = types;
    this.resources = new HashMap<>(existing);
    this.values = new Values(secrets, this::output);
  }

  void register(Declaration declaration) {
    resources.put(
        declaration.id(),
        declaration.kind() == Kind.COMPONENT ? component(declaration) : custom(declaration));
  }

  /** Says that the components have all their children. */
  void complete() {
    groups.forEach(Group::complete);
  }

  private Resource component(Declaration declaration) {
    Options given = declaration.options();
    var options =
        ComponentResourceOptions.builder()
            .parent(parent(declaration))
            .provider(provider(given))
            .version(text(given.version()))
            .protect(on(given, Flag.PROTECT))
            .retainOnDelete(on(given, Flag.RETAIN_ON_DELETE))
            .aliases(aliases(given))
            .dependsOn(dependencies(given));
    var group = new Group(declaration.type(), declaration.name(), options.build());
    groups.add(group);
    return group;
  }

  private Resource custom(Declaration declaration) {
    Options given = declaration.options();
    var options =
        CustomResourceOptions.builder()
            .parent(parent(declaration))
            .provider(provider(given))
            .version(text(given.version()))
            .protect(on(given, Flag.PROTECT))
            .retainOnDelete(on(given, Flag.RETAIN_ON_DELETE))
            .aliases(aliases(given))
            .dependsOn(dependencies(given))
            .importId(text(given.importId()))
            .deleteBeforeReplace(deleteFirst(given))
            .ignoreChanges(given.ignoreChanges())
            .replaceOnChanges(given.replaceOnChanges())
            .additionalSecretOutputs(given.additionalSecretOutputs());
    return type(declaration.id())
        .register(declaration.name(), values.of(declaration.inputs()), options.build());
  }

  // The SDK's builders take null for what is not given, and share no visible type.

  private @Nullable Resource parent(Declaration declaration) {
    return resources.get(declaration.parent());
  }

  private @Nullable ProviderResource provider(Options given) {
    return (ProviderResource) resources.get(given.provider());
  }

  private static @Nullable String text(String given) {
    return given.isEmpty() ? null : given;
  }

  private static @Nullable Boolean on(Options given, Flag flag) {
    return given.has(flag) ? Boolean.TRUE : null;
  }

  private static @Nullable Boolean deleteFirst(Options given) {
    Boolean first = on(given, Flag.DELETE_BEFORE_REPLACE);
    return first == null && given.has(Flag.CREATE_BEFORE_DELETE) ? Boolean.FALSE : first;
  }

  private List<Resource> dependencies(Options given) {
    return given.dependsOn().stream()
        .flatMap(id -> Resources.behind(resources.get(id)).stream())
        .toList();
  }

  private static List<Output<Alias>> aliases(Options given) {
    return given.aliases().stream()
        .map(
            alias ->
                alias.fold(
                    named -> Alias.builder().name(named.name()).build(),
                    known -> Alias.withUrn(known.urn())))
        .map(Output::of)
        .toList();
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
