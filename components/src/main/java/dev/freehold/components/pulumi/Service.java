package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.freehold.components.service.ServiceExpansion;
import dev.freehold.components.service.ServiceSpec;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.Map;

/**
 * A workload and what it is on each cluster, {@code freehold:index:Service}: its credential, its
 * quota, and the consumer groups and transactional ids that it may use.
 */
public final class Service extends ComponentResource {
  public static final String TYPE = ServiceExpansion.TYPE;

  /**
   * Takes its password, and those of clusters, from the environment.
   *
   * @param name logical name, unique among the services of a stack
   */
  public Service(String name, ServiceSpec spec, ComponentResourceOptions options) {
    this(name, spec, Registrar.ofEnvironment(), options);
  }

  /**
   * @param registrar knows the secrets that the service and its clusters refer to
   */
  public Service(
      String name, ServiceSpec spec, Registrar registrar, ComponentResourceOptions options) {
    this(parts(name, spec), registrar, options);
  }

  private Service(Parts parts, Registrar registrar, ComponentResourceOptions options) {
    super(TYPE, parts.component().name(), parts.options(registrar, options));
    parts.register(this, registrar, options);
    registerOutputs(Map.of());
  }

  private static Parts parts(String name, ServiceSpec spec) {
    return Parts.of(
        systems -> new ServiceExpansion(systems).expand(name, spec, DeclarationId.STACK));
  }
}
