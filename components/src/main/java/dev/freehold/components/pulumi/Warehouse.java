package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.freehold.components.warehouse.WarehouseExpansion;
import dev.freehold.components.warehouse.WarehouseSpec;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.Map;

/**
 * A BigQuery dataset with everything in it and who may use it, {@code freehold:index:Warehouse}:
 * tables, views and routines, masks of classified columns, row access policies, and one access per
 * principal.
 */
public final class Warehouse extends ComponentResource {
  public static final String TYPE = WarehouseExpansion.TYPE;

  private final Map<DeclarationId, Resource> resources;

  /**
   * With the credentials for Google that the surroundings give.
   *
   * @param name logical name, unique among the warehouses of a stack
   */
  public Warehouse(String name, WarehouseSpec spec, ComponentResourceOptions options) {
    this(name, spec, Registrar.ofEnvironment(), options);
  }

  /**
   * @param registrar registers what is below
   */
  public Warehouse(
      String name, WarehouseSpec spec, Registrar registrar, ComponentResourceOptions options) {
    this(parts(spec.named(name)), registrar, options);
  }

  private Warehouse(Parts parts, Registrar registrar, ComponentResourceOptions options) {
    super(TYPE, parts.component().name(), parts.options(registrar, options));
    resources = parts.register(this, registrar, options);
    registerOutputs(Map.of());
  }

  /** The component, its provider and everything below. */
  Map<DeclarationId, Resource> resources() {
    return resources;
  }

  private static Parts parts(WarehouseSpec spec) {
    return Parts.of(systems -> new WarehouseExpansion(systems, spec).expand(DeclarationId.STACK));
  }
}
