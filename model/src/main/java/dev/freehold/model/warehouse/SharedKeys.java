package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Shapes;
import java.util.Map;

/** The keys that a warehouse and what it holds have alike. */
final class SharedKeys {
  static final Key<Map<String, Located<String>>> LABELS =
      Key.optional(
              "labels",
              new MapShape<>(GoogleNames.labelKey(), GoogleNames.labelValue()),
              "Labels beside Freehold's own owner, cost-center, data-class and domain; a table or"
                  + " view has its warehouse's too.")
          .byEnvironment();
  static final Key<Boolean> ADOPT =
      Key.optional(
              "adopt",
              Shapes.flag(),
              "true takes over what already exists under the physical name instead of creating it.")
          .byEnvironment();

  private SharedKeys() {}
}
