package dev.freehold.components.pulumi;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declaration's options as the SDK takes them. Its builders take null for what is not given, and
 * share no visible type.
 *
 * @param resources what the options may name
 */
record SdkOptions(Map<DeclarationId, Resource> resources) {
  ComponentResourceOptions component(Declaration declaration) {
    Options given = declaration.options();
    return ComponentResourceOptions.builder()
        .parent(parent(declaration))
        .provider(provider(given))
        .version(text(given.version()))
        .protect(on(given, Flag.PROTECT))
        .retainOnDelete(on(given, Flag.RETAIN_ON_DELETE))
        .aliases(aliases(given))
        .dependsOn(dependencies(given))
        .build();
  }

  CustomResourceOptions custom(Declaration declaration) {
    Options given = declaration.options();
    return CustomResourceOptions.builder()
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
        .additionalSecretOutputs(given.additionalSecretOutputs())
        .build();
  }

  private @Nullable Resource parent(Declaration declaration) {
    return resources.get(declaration.parent());
  }

  private @Nullable ProviderResource provider(Options given) {
    boolean inherited = given.provider().equals(DeclarationId.STACK);
    return inherited ? null : (ProviderResource) resources.get(given.provider());
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
}
