package dev.freehold.model.unit;

import java.util.Map;
import java.util.OptionalLong;

/** Whole numbers with a unit. */
final class Amount {
  private Amount() {}

  /** The number times its unit; empty when malformed or too large for a long. */
  static OptionalLong parse(String text, Map<String, Long> units) {
    int at = 0;
    long number = 0;
    while (at < text.length() && at < 18 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + (text.charAt(at) - '0');
      at++;
    }
    Long unit = at == 0 ? null : units.get(text.substring(at));
    if (unit == null || number > Long.MAX_VALUE / unit) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(number * unit);
  }
}
