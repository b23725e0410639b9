package dev.freehold.engine.secret;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import java.util.TreeMap;

/** Decrypts the secrets of a value. */
final class Opening {
  private Opening() {}

  static PropertyValue of(StackSecrets secrets, PropertyValue value) {
    if (value instanceof SealedSecret sealed) {
      return secrets.open(sealed);
    }
    if (value instanceof Fields fields) {
      var result = new TreeMap<String, PropertyValue>();
      fields.values().forEach((key, inner) -> result.put(key, of(secrets, inner)));
      return new Fields(result);
    }
    if (value instanceof Items items) {
      return new Items(items.values().stream().map(inner -> of(secrets, inner)).toList());
    }
    return value;
  }
}
