package dev.freehold.providers.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource type.
 *
 * @param token {@code package:module:Name}
 * @param computed properties that only the system gives; the others are inputs and outputs alike
 */
public record ResourceSpec(
    String token, String description, List<PropertySpec> inputs, List<PropertySpec> computed) {
  public ResourceSpec {
    inputs = List.copyOf(inputs);
    computed = List.copyOf(computed);
  }

  public Optional<PropertySpec> input(String name) {
    return inputs.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  Stream<PropertySpec> outputs() {
    return Stream.concat(inputs.stream(), computed.stream());
  }
}
