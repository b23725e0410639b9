package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.freehold.components.domain.DomainExpansion;
import dev.freehold.components.domain.DomainSpec;
import dev.freehold.components.system.Systems;
import dev.freehold.components.warehouse.WarehouseSpec;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a domain owns, {@code freehold:index:Domain}: its {@link Service}s, its {@link
 * Topic}s, its {@link Warehouse}s, and a consumer group for each person who reads.
 */
public final class Domain extends ComponentResource {
  public static final String TYPE = DomainExpansion.TYPE;

  /** Takes the passwords of services and clusters from the environment. */
  public Domain(String name, DomainSpec spec, ComponentResourceOptions options) {
    this(name, spec, Registrar.ofEnvironment(), options);
  }

  /**
   * @param registrar knows the secrets that services and clusters refer to
   */
  public Domain(
      String name, DomainSpec spec, Registrar registrar, ComponentResourceOptions options) {
    this(parts(name, spec), spec, registrar, options);
  }

  private Domain(
      Parts parts, DomainSpec spec, Registrar registrar, ComponentResourceOptions options) {
    super(TYPE, parts.component().name(), parts.options(registrar, options));
    Map<DeclarationId, Resource> existing = parts.existing(this, registrar, options);
    spec.services().forEach((name, each) -> new Service(name, each, registrar, below(options)));
    spec.topics().forEach((name, each) -> new Topic(name, each, registrar, below(options)));
    var expansion = new DomainExpansion(new Systems());
    registrar.register(
        spec.readers().stream()
            .map(person -> expansion.group(parts.component().name(), person))
            .toList(),
        existing);
    warehouses(spec, registrar, options, existing);
    registerOutputs(Map.of());
  }

  /** Views come after all warehouses, because they may read of any. */
  private void warehouses(
      DomainSpec spec,
      Registrar registrar,
      ComponentResourceOptions options,
      Map<DeclarationId, Resource> existing) {
    var made = new HashMap<>(existing);
    spec.warehouses()
        .forEach(
            (name, each) -> {
              WarehouseSpec data = each.withoutQueries();
              made.putAll(new Warehouse(name, data, registrar, below(options)).resources());
            });
    registrar.register(new DomainExpansion(new Systems()).queries(spec), made);
  }

  private ComponentResourceOptions below(ComponentResourceOptions options) {
    var providers = List.copyOf(options.getProvider().map(List::of).orElse(options.getProviders()));
    return ComponentResourceOptions.builder().parent(this).providers(providers).build();
  }

  private static Parts parts(String name, DomainSpec spec) {
    return Parts.of(systems -> new DomainExpansion(systems).expand(name, spec));
  }
}
