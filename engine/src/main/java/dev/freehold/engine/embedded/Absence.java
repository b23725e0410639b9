package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import java.util.Optional;
import java.util.TreeSet;

/** Official plugins say null, an empty object or nothing at all for one and the same. */
final class Absence {
  private Absence() {}

  /**
   * Whether two values are equal, or both nothing, or one is an encrypted secret that the system
   * does not give back.
   */
  static boolean same(Optional<PropertyValue> left, Optional<PropertyValue> right) {
    return left.equals(right)
        || isNothing(left) && (isNothing(right) || isSealed(right))
        || isSealed(left) && isNothing(right);
  }

  private static boolean isSealed(Optional<PropertyValue> value) {
    return value.filter(SealedSecret.class::isInstance).isPresent();
  }

  /** Whether two sets of outputs are equal but for nothing, and for a bridge's own keys. */
  static boolean same(Fields left, Fields right) {
    if (left.equals(right)) {
      return true;
    }
    var keys = new TreeSet<>(left.values().keySet());
    keys.addAll(right.values().keySet());
    return keys.stream()
        .allMatch(key -> key.startsWith("__") || same(left.get(key), right.get(key)));
  }

  private static boolean isNothing(Optional<PropertyValue> value) {
    PropertyValue found = value.orElseGet(Null::new);
    return found instanceof Null
        || found instanceof Secret secret && secret.value() instanceof Null
        || found instanceof Items items && items.values().isEmpty()
        || found instanceof Fields fields && fields.isEmpty();
  }
}
