package dev.freehold.providers.kafka;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys that Pulumi's Terraform bridge adds to inputs and outputs.
 *
 * <p>They are written so that states of both engines are the same, and never needed when read.
 */
final class Bridge {
  static final String DEFAULTS = "__defaults";
  static final String DELTA = "__pulumi_raw_state_delta";
  static final String META = "__meta";

  /** The delta of an object whose properties need no hint. */
  static final Fields PLAIN_DELTA = one("obj", Fields.EMPTY);

  private static final Items NONE = new Items(List.of());

  private Bridge() {}

  /**
   * The delta of an object with one map property; {@code elements} tells their form, if special.
   */
  static Fields delta(String property, Fields elements) {
    return one("obj", one("ps", one(property, one("map", elements))));
  }

  /** The delta of a map of numbers that Pulumi shows as texts. */
  static Fields numbers(Iterable<String> keys) {
    var elements = new TreeMap<String, PropertyValue>();
    keys.forEach(key -> elements.put(key, one("num", Fields.EMPTY)));
    return one("el", new Fields(elements));
  }

  static Fields one(String key, PropertyValue value) {
    return Fields.of(Map.of(key, value));
  }

  /** The old inputs, or inputs with no property when there are none. */
  static Fields inputs(Fields olds) {
    return olds.isEmpty() ? one(DEFAULTS, NONE) : olds;
  }

  /** A map property of inputs that were read, not declared. */
  static Fields texts(Map<String, String> entries) {
    var values = new TreeMap<String, PropertyValue>();
    values.put(DEFAULTS, NONE);
    entries.forEach((key, text) -> values.put(key, new Text(text)));
    return new Fields(values);
  }

  /** Keeps the way in which a program wrote a number that is still true. */
  static Fields keepOr(Fields inputs, String key, int number) {
    boolean same = Values.whole(inputs, key).filter(old -> old == number).isPresent();
    return same ? inputs : inputs.with(key, new Num(number));
  }
}
