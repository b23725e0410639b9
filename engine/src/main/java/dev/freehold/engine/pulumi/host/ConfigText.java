package dev.freehold.engine.pulumi.host;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Configuration as the CLI writes it into the environment. */
final class ConfigText {
  private ConfigText() {}

  /** A JSON object of texts. */
  static Map<String, String> map(String json) {
    var map = new HashMap<String, String>();
    if (parse(json) instanceof Fields fields) {
      fields.values().keySet().forEach(key -> fields.text(key).ifPresent(t -> map.put(key, t)));
    }
    return map;
  }

  /** A JSON array of texts. */
  static Set<String> set(String json) {
    var set = new HashSet<String>();
    if (parse(json) instanceof Items items) {
      for (PropertyValue item : items.values()) {
        if (item instanceof Text text) {
          set.add(text.value());
        }
      }
    }
    return set;
  }

  private static PropertyValue parse(String json) {
    try {
      return ValueReader.parse(json);
    } catch (IOException e) {
      // Without the cause: its message may quote a secret.
      throw new IllegalArgumentException("The stack configuration in the environment is no JSON");
    }
  }
}
