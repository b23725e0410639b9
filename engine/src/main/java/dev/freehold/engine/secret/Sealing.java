package dev.freehold.engine.secret;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import java.util.ArrayList;
import java.util.TreeMap;

/** Encrypts the secrets of a value beside the value that stood in its place before. */
final class Sealing {
  private static final PropertyValue NOTHING = new Null();

  private final StackSecrets secrets;

  private Sealing(StackSecrets secrets) {
    this.secrets = secrets;
  }

  static PropertyValue of(StackSecrets secrets, PropertyValue value, PropertyValue previous) {
    return new Sealing(secrets).seal(value, previous);
  }

  private PropertyValue seal(PropertyValue value, PropertyValue previous) {
    if (value instanceof Secret secret) {
      return seal(secret, previous);
    }
    if (value instanceof Fields fields) {
      return seal(fields, previous);
    }
    if (value instanceof Items items) {
      return seal(items, previous);
    }
    return value;
  }

  private SealedSecret seal(Secret secret, PropertyValue previous) {
    if (previous instanceof SealedSecret old && secrets.open(old).equals(secret)) {
      return old;
    }
    if (previous instanceof Secret old && old.equals(secret)) {
      return secrets.seal(old);
    }
    return secrets.seal(secret);
  }

  private Fields seal(Fields fields, PropertyValue previous) {
    Fields before = previous instanceof Fields old ? old : Fields.EMPTY;
    var result = new TreeMap<String, PropertyValue>();
    fields
        .values()
        .forEach((key, value) -> result.put(key, seal(value, before.get(key).orElse(NOTHING))));
    return new Fields(result);
  }

  private Items seal(Items items, PropertyValue previous) {
    var before = previous instanceof Items old ? old : Items.of();
    var result = new ArrayList<PropertyValue>();
    for (int i = 0; i < items.values().size(); i++) {
      boolean had = i < before.values().size();
      result.add(seal(items.values().get(i), had ? before.values().get(i) : NOTHING));
    }
    return new Items(result);
  }
}
