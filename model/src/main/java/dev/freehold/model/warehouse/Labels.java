package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The labels of a domain's things: Freehold's own, which nobody overrides, and those of the files.
 *
 * @param owner the owning team
 * @param costCenter may be empty
 */
public record Labels(String domain, String owner, String costCenter) {
  private static final int MAX_VALUE = 63;

  /** The complete labels of a thing; the later of two maps wins. */
  SortedMap<String, String> of(
      DataClass dataClass, Map<String, String> outer, Map<String, String> own) {
    SortedMap<String, String> labels = new TreeMap<>(outer);
    labels.putAll(own);
    put(labels, "domain", domain);
    put(labels, "owner", owner);
    put(labels, "cost-center", costCenter);
    put(labels, "data-class", dataClass.name());
    return labels;
  }

  private static void put(Map<String, String> labels, String key, String value) {
    if (value.isEmpty()) {
      labels.remove(key);
    } else {
      labels.put(key, value(value));
    }
  }

  /** A text as Google takes it for a label's value: {@code CC-1042} becomes {@code cc-1042}. */
  static String value(String text) {
    StringBuilder value = new StringBuilder(text.toLowerCase(Locale.ROOT));
    value.setLength(Math.min(value.length(), MAX_VALUE));
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
      if (!plain) {
        value.setCharAt(i, '-');
      }
    }
    return value.toString();
  }
}
