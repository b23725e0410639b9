package dev.freehold.providers.plugin.client;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Stands in for what has no form on the wire, and puts the originals back into what returns.
 *
 * <p>An encrypted secret travels as its ciphertext, so that the same one compares as the same; a
 * secret that is not resolved yet travels as unknown. A plugin without secrets gets bare contents;
 * a secret null is always bare, because bridged plugins refuse a wrapper without content.
 */
enum Veil {
  SECRETS_WRAPPED,
  SECRETS_BARE;

  Fields wire(Fields fields) {
    var values = new TreeMap<String, PropertyValue>();
    fields.values().forEach((key, value) -> values.put(key, wire(value)));
    return new Fields(values);
  }

  private PropertyValue wire(PropertyValue value) {
    if (value instanceof Fields fields) {
      return wire(fields);
    }
    if (value instanceof Items items) {
      return new Items(items.values().stream().map(this::wire).toList());
    }
    if (value instanceof SealedSecret sealed) {
      return secret(new Text(sealed.ciphertext()));
    }
    if (value instanceof SecretRef) {
      return secret(Unknown.INSTANCE);
    }
    return value instanceof Secret secret ? secret(wire(secret.value())) : value;
  }

  private PropertyValue secret(PropertyValue content) {
    return this == SECRETS_WRAPPED && !(content instanceof Null) ? new Secret(content) : content;
  }

  /** The answer with the originals in the places where it holds what stood in for them. */
  Fields restore(Fields originals, Fields answer) {
    var values = new TreeMap<String, PropertyValue>();
    answer
        .values()
        .forEach(
            (key, value) ->
                values.put(key, originals.get(key).map(old -> restore(old, value)).orElse(value)));
    return new Fields(values);
  }

  private PropertyValue restore(PropertyValue original, PropertyValue answer) {
    if (original instanceof Fields fields && answer instanceof Fields found) {
      return restore(fields, found);
    }
    if (original instanceof Items items && answer instanceof Items found) {
      return restore(items.values(), found.values());
    }
    boolean hidden =
        original instanceof Secret
            || original instanceof SealedSecret
            || original instanceof SecretRef;
    return hidden && bare(wire(original)).equals(bare(answer)) ? original : answer;
  }

  private Items restore(List<PropertyValue> originals, List<PropertyValue> answers) {
    var values = new ArrayList<PropertyValue>();
    for (int i = 0; i < answers.size(); i++) {
      values.add(i < originals.size() ? restore(originals.get(i), answers.get(i)) : answers.get(i));
    }
    return new Items(values);
  }

  private static PropertyValue bare(PropertyValue value) {
    return value instanceof Secret secret ? bare(secret.value()) : value;
  }

  /**
   * Old outputs with the ciphertext of the input where both are encrypted and the input has not
   * changed: the same secret is encrypted anew for each place.
   */
  static Fields aligned(Fields oldOutputs, Fields oldInputs, Fields news) {
    Fields aligned = oldOutputs;
    for (var input : news.values().entrySet()) {
      boolean unchanged =
          input.getValue() instanceof SealedSecret
              && oldInputs.get(input.getKey()).filter(input.getValue()::equals).isPresent();
      if (unchanged && oldOutputs.get(input.getKey()).orElse(null) instanceof SealedSecret) {
        aligned = aligned.with(input.getKey(), input.getValue());
      }
    }
    return aligned;
  }
}
