package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Property.Form;
import dev.freehold.providers.gcp.spec.Property.Trait;
import dev.freehold.providers.gcp.spec.Property.Wire;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns property values into the JSON of Google's APIs, and back. */
public final class ApiForm {
  private ApiForm() {}

  /** A request that makes something: what is given, and nothing else. */
  public static Fields body(Collection<Property> properties, Fields inputs) {
    var body = new TreeMap<String, PropertyValue>();
    for (Property property : properties) {
      boolean sent = property.wire() != Wire.NONE && property.wire() != Wire.OWN;
      Optional<PropertyValue> value = inputs.get(property.name()).map(Values::bare);
      if (sent && !Values.isAbsent(value)) {
        body.put(property.name(), written(property, value.get()));
      } else if (sent && !Values.isZero(property.fallback())) {
        body.put(property.name(), written(property, property.fallback().get()));
      }
    }
    return new Fields(body);
  }

  /** A request that changes something: null for what goes away, also inside of objects. */
  public static Fields patch(Collection<Property> changed, Fields olds, Fields news) {
    Fields body = body(changed, news);
    for (Property property : changed) {
      boolean sent = property.wire() != Wire.NONE && property.wire() != Wire.OWN;
      if (sent && !body.has(property.name())) {
        body = body.with(property.name(), new Null());
      } else if (sent && property.form() == Form.OBJECT && property.wire() == Wire.PLAIN) {
        body = body.with(property.name(), inner(property, olds, news, body));
      } else if (sent && property.form() == Form.MAP) {
        body = body.with(property.name(), maps(property, olds, body));
      }
    }
    return body;
  }

  private static Fields inner(Property property, Fields olds, Fields news, Fields body) {
    Fields before = Values.object(olds, property.name());
    Fields after = Values.object(body, property.name());
    for (Property field : property.fields()) {
      boolean lost = !Values.isZero(before.get(field.name())) && !after.has(field.name());
      if (lost && !field.is(Trait.COMPUTED)) {
        after = after.with(field.name(), new Null());
      } else if (field.form() == Form.OBJECT && after.has(field.name())) {
        Fields now = Values.object(news, property.name());
        after = after.with(field.name(), inner(field, before, now, after));
      }
    }
    return after;
  }

  private static Fields maps(Property property, Fields olds, Fields body) {
    Fields after = Values.object(body, property.name());
    for (String key : Values.map(olds, property.name()).keySet()) {
      after = after.has(key) ? after : after.with(key, new Null());
    }
    return after;
  }

  private static PropertyValue written(Property property, PropertyValue value) {
    if (value instanceof Items items) {
      return new Items(
          items.values().stream()
              .map(Values::bare)
              .map(item -> item instanceof Fields fields ? body(property.fields(), fields) : item)
              .toList());
    }
    if (value instanceof Fields fields) {
      Fields body =
          property.form() == Form.MAP
              ? Values.fields(Values.map(Fields.EMPTY.with("map", fields), "map"))
              : body(property.fields(), fields);
      return property.wire() == Wire.SINGLE ? Items.of(body) : body;
    }
    String text = Values.text(value).orElse("");
    return switch (property.form()) {
      case INT ->
          property.wire() == Wire.INT64 ? new Text(text) : new Num(Double.parseDouble(text));
      case NUMBER -> new Num(Double.parseDouble(text));
      case BOOL -> new Bool(Boolean.parseBoolean(text));
      default -> property.wire() == Wire.JSON ? json(text) : new Text(text);
    };
  }

  private static PropertyValue json(String text) {
    return text.isEmpty() ? new Null() : JsonText.parse(text).orElse(new Text(text));
  }

  /** What the state holds of an answer: every property, empty where there is nothing. */
  public static Fields outputs(List<Property> properties, Fields answer) {
    var outputs = new TreeMap<String, PropertyValue>();
    for (Property property : properties) {
      PropertyValue value = answer.get(property.name()).orElseGet(Null::new);
      outputs.put(property.name(), read(property, value));
    }
    return new Fields(outputs);
  }

  private static PropertyValue read(Property property, PropertyValue value) {
    if (value instanceof Items items && property.wire() == Wire.SINGLE) {
      return items.values().isEmpty()
          ? new Null()
          : outputs(property.fields(), (Fields) items.values().get(0));
    }
    return switch (property.form()) {
      case OBJECT ->
          value instanceof Fields fields ? outputs(property.fields(), fields) : new Null();
      case MAP -> value instanceof Fields fields && !fields.isEmpty() ? fields : new Null();
      case LIST, SET ->
          value instanceof Items items && !items.values().isEmpty()
              ? list(property, items)
              : new Null();
      default -> scalar(property, value);
    };
  }

  private static Items list(Property property, Items items) {
    return new Items(
        items.values().stream()
            .map(
                item ->
                    item instanceof Fields fields && !property.fields().isEmpty()
                        ? outputs(property.fields(), fields)
                        : item)
            .toList());
  }

  private static PropertyValue scalar(Property property, PropertyValue value) {
    boolean nothing =
        Values.isZero(Optional.of(value))
            || value instanceof Text t && t.value().equals("0") && property.form() == Form.INT;
    if (nothing && property.is(Trait.NULLABLE)) {
      return new Null();
    }
    if (property.wire() == Wire.JSON) {
      return new Text(value instanceof Fields ? JsonText.of(value) : Values.text(value).orElse(""));
    }
    String text = Values.text(value).orElse("");
    return switch (property.form()) {
      case INT, NUMBER -> new Num(text.isEmpty() ? 0 : Double.parseDouble(text));
      case BOOL -> new Bool(Boolean.parseBoolean(text));
      default -> new Text(text);
    };
  }
}
