package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Brings wanted inputs and those of the last run to one form, without decrypting where it can be
 * avoided.
 *
 * <p>A secret reference cannot be compared with what it gave the last time, and no credential is
 * needed to plan: it is taken to be unchanged. Who changes a secret's content changes the reference
 * or the declared version beside it.
 */
final class Secrets {
  private final Unsealer unsealer;

  /** Decrypts a secret of the state. */
  interface Unsealer {
    PropertyValue unseal(SealedSecret secret);
  }

  Secrets(Unsealer unsealer) {
    this.unsealer = unsealer;
  }

  /** The wanted inputs with everything unchanged in the sealed form of the last run. */
  Fields keepSealed(Fields news, Fields olds) {
    var kept = new TreeMap<String, PropertyValue>();
    news.values()
        .forEach(
            (key, value) ->
                kept.put(key, olds.get(key).map(old -> keep(value, old)).orElse(value)));
    return new Fields(kept);
  }

  private PropertyValue keep(PropertyValue value, PropertyValue old) {
    if (value instanceof SecretRef && (old instanceof SealedSecret || old instanceof Secret)) {
      return old;
    }
    if (value instanceof Secret secret && old instanceof SealedSecret sealed) {
      return unsealer.unseal(sealed).equals(secret.value()) ? sealed : value;
    }
    if (value instanceof Fields fields && old instanceof Fields oldFields) {
      return keepSealed(fields, oldFields);
    }
    if (value instanceof Items items && old instanceof Items oldItems) {
      return keepItems(items, oldItems);
    }
    return value;
  }

  private Items keepItems(Items items, Items olds) {
    var kept = new ArrayList<PropertyValue>();
    for (int i = 0; i < items.values().size(); i++) {
      PropertyValue value = items.values().get(i);
      kept.add(i < olds.values().size() ? keep(value, olds.values().get(i)) : value);
    }
    return new Items(kept);
  }
}
