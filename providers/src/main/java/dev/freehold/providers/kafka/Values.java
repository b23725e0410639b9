package dev.freehold.providers.kafka;

import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads property values the way the official provider does: 3 and "3" are the same. */
final class Values {
  private Values() {}

  /** The plain text of a scalar, also of one inside a secret; empty for anything else. */
  static Optional<String> text(PropertyValue value) {
    if (value instanceof Secret secret) {
      return text(secret.value());
    }
    if (value instanceof Text text) {
      return Optional.of(text.value());
    }
    if (value instanceof Num number) {
      return Optional.of(plain(number.value()));
    }
    return value instanceof Bool bool
        ? Optional.of(String.valueOf(bool.value()))
        : Optional.empty();
  }

  static Optional<String> text(Fields fields, String key) {
    return fields.get(key).flatMap(Values::text);
  }

  static Optional<Integer> whole(Fields fields, String key) {
    return text(fields, key).flatMap(Values::whole);
  }

  static Optional<Integer> whole(String text) {
    return number(text).filter(n -> n == Math.rint(n)).map(Double::intValue);
  }

  static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The entries of a map property; empty when there is none. The bridge's own keys are not in it.
   */
  static SortedMap<String, PropertyValue> entries(Fields fields, String key) {
    var entries = new TreeMap<String, PropertyValue>();
    fields
        .fields(key)
        .ifPresent(
            map ->
                map.values().entrySet().stream()
                    .filter(entry -> !isBridgeKey(entry.getKey()))
                    .forEach(entry -> entries.put(entry.getKey(), entry.getValue())));
    return entries;
  }

  /** The entries of a map property as texts. */
  static SortedMap<String, String> texts(Fields fields, String key) {
    var texts = new TreeMap<String, String>();
    entries(fields, key)
        .forEach((name, value) -> text(value).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  static boolean isAbsent(Optional<PropertyValue> value) {
    return value.filter(v -> !(v instanceof Null)).isEmpty();
  }

  static boolean isBridgeKey(String key) {
    return key.startsWith("__");
  }

  /** A number without exponent or needless zeros: 1048576, 0.5. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
