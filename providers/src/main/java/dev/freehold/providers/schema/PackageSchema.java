package dev.freehold.providers.schema;

import java.util.List;
import java.util.Optional;

/**
 * A package of resource types.
 *
 * @param version semantic, without a leading v
 */
public record PackageSchema(
    String name,
    String version,
    String description,
    List<PropertySpec> config,
    List<ResourceSpec> resources) {
  public PackageSchema {
    config = List.copyOf(config);
    resources = List.copyOf(resources);
  }

  public Optional<ResourceSpec> resource(String token) {
    return resources.stream().filter(resource -> resource.token().equals(token)).findFirst();
  }
}
