package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.spec.Property.Form;
import dev.freehold.providers.gcp.spec.Property.Trait;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a program would declare to get what was read. */
public final class ReadInputs {
  private static final String DEFAULTS = "__defaults";
  private static final Items NONE = new Items(List.of());

  private ReadInputs() {}

  /**
   * The old inputs, where they still describe what is there, and otherwise what is there. When
   * something is imported there are no old inputs, and everything that can be declared is.
   */
  public static Fields of(TypeSpec spec, Fields olds, Fields outputs, Sameness sameness) {
    Fields inputs = olds.has(DEFAULTS) ? olds : olds.with(DEFAULTS, NONE);
    if (olds.isEmpty()) {
      return imported(spec, outputs).with(DEFAULTS, NONE);
    }
    for (String name : StateDiff.of(spec, outputs, olds, sameness).changed()) {
      Optional<PropertyValue> there = outputs.get(name).filter(v -> !Values.isZero(Optional.of(v)));
      inputs =
          there.isPresent()
              ? inputs.with(name, declared(spec.input(name), there.get()))
              : inputs.without(name);
    }
    return inputs;
  }

  private static Fields imported(TypeSpec spec, Fields outputs) {
    Fields inputs = Fields.EMPTY;
    for (Property property : spec.inputs()) {
      Optional<PropertyValue> there = outputs.get(property.name());
      boolean usual = there.equals(property.fallback()) && !property.is(Trait.REQUIRED);
      if (!Values.isZero(there) && !usual) {
        inputs = inputs.with(property.name(), declared(property, there.get()));
      }
    }
    return inputs;
  }

  private static PropertyValue declared(Property property, PropertyValue value) {
    if (value instanceof Fields fields && property.form() != Form.MAP) {
      var values = new TreeMap<String, PropertyValue>();
      for (Property field : property.fields()) {
        Optional<PropertyValue> inner = fields.get(field.name());
        if (!Values.isZero(inner)) {
          values.put(field.name(), declared(field, inner.get()));
        }
      }
      values.put(DEFAULTS, NONE);
      return new Fields(values);
    }
    if (value instanceof Items items && !property.fields().isEmpty()) {
      var element =
          new Property(
              property.name(),
              property.official(),
              Form.OBJECT,
              property.wire(),
              property.traits(),
              property.fields(),
              Optional.empty(),
              List.of());
      return new Items(items.values().stream().map(item -> declared(element, item)).toList());
    }
    return value;
  }
}
