package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** A component of any type. */
final class Group extends ComponentResource {
  Group(String type, String name, ComponentResourceOptions options) {
    super(type, name, options);
  }

  /** Says that everything below is registered. */
  void complete() {
    registerOutputs(Map.of());
  }
}
