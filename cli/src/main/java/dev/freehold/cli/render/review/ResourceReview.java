package dev.freehold.cli.render.review;

import dev.freehold.stacks.change.ResourceChange;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import java.util.List;

/**
 * One resource that changes.
 *
 * @param type the provider's
 * @param detail in one line, of what follows from other entries
 * @param values in the words of the YAML
 * @param properties in the words of the provider, of what is updated or replaced
 */
public record ResourceReview(
    Sign sign,
    String type,
    String name,
    String detail,
    List<ValueChange> values,
    List<PropertyChange> properties,
    List<AccessChange> access) {
  public ResourceReview {
    values = List.copyOf(values);
    properties = List.copyOf(properties);
    access = List.copyOf(access);
  }

  public static ResourceReview of(ResourceChange resource) {
    return new ResourceReview(
        resource.sign(),
        resource.step().urn().type(),
        resource.step().urn().name(),
        resource.detail(),
        resource.values(),
        PropertyChange.of(resource.step()),
        AccessChange.of(resource));
  }
}
