package dev.freehold.providers.conformance;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A state of warehouses without what differs from run to run, and without what both forms of the
 * official provider's bridge mean the same with.
 */
final class ComparableWarehouse {
  /** What the server gives anew, and what only the bridge needs. */
  private static final Set<String> FLEETING =
      Set.of(
          "creationTime",
          "lastModifiedTime",
          "expirationTime",
          "etag",
          "__meta",
          "__pulumi_raw_state_delta");

  /** The recorded program put this number through an {@code int}. */
  private static final Num CUT_OFF = new Num(Integer.MAX_VALUE);

  private static final Num DECLARED = new Num(34_560_000_000.0);

  private ComparableWarehouse() {}

  static Map<String, PropertyValue> of(Map<String, PropertyValue> entries) {
    var comparable = new TreeMap<String, PropertyValue>();
    entries.forEach((urn, entry) -> comparable.put(urn, entry((Fields) entry)));
    return comparable;
  }

  private static Fields entry(Fields entry) {
    Fields outputs = entry.fields("outputs").orElse(Fields.EMPTY);
    for (String key : FLEETING) {
      outputs = outputs.without(key);
    }
    Fields whole = outputs.isEmpty() ? entry : entry.with("outputs", outputs);
    return (Fields) value(whole);
  }

  /** An update leaves null in the entries of an access list where a create leaves empty text. */
  private static PropertyValue value(PropertyValue value) {
    if (value.equals(CUT_OFF)) {
      return DECLARED;
    }
    if (value instanceof Items items) {
      return new Items(items.values().stream().map(ComparableWarehouse::value).toList());
    }
    if (value instanceof Fields fields) {
      var values = new TreeMap<String, PropertyValue>();
      fields
          .values()
          .forEach(
              (key, inner) -> values.put(key, inner instanceof Null ? new Text("") : value(inner)));
      return new Fields(values);
    }
    return value;
  }
}
