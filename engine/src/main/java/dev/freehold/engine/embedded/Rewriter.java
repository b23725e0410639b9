package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Replaces leaves inside values; what the leaf function returns is not looked into again. */
record Rewriter(UnaryOperator<PropertyValue> leaf) {
  Fields rewrite(Fields fields) {
    var rewritten = new TreeMap<String, PropertyValue>();
    fields.values().forEach((key, value) -> rewritten.put(key, rewrite(value)));
    return new Fields(rewritten);
  }

  PropertyValue rewrite(PropertyValue value) {
    if (value instanceof Fields fields) {
      return rewrite(fields);
    }
    if (value instanceof Items items) {
      var rewritten = new ArrayList<PropertyValue>();
      items.values().forEach(item -> rewritten.add(rewrite(item)));
      return new Items(rewritten);
    }
    if (value instanceof Joined joined) {
      return new Joined(joined.parts().stream().map(this::rewrite).toList()).settled();
    }
    return leaf.apply(value);
  }
}
