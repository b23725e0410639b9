package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.provider.DiffResult.Order;
import java.util.List;
import java.util.Optional;

/**
 * A resource type.
 *
 * @param name what the official provider calls it in its messages
 * @param order of the two halves of a replacement
 * @param outputs what only the system gives; inputs are in the state too
 */
public record TypeSpec(
    String token, String name, Order order, List<Property> inputs, List<Property> outputs) {
  public TypeSpec {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Reads the description of the type from the class path. */
  public static TypeSpec of(String token) {
    return SpecReader.read(token);
  }

  public Property input(String property) {
    return find(inputs, property)
        .orElseThrow(() -> new IllegalArgumentException(token + " has no input " + property));
  }

  static Optional<Property> find(List<Property> properties, String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }
}
