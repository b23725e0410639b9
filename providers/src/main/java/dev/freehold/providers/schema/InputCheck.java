package dev.freehold.providers.schema;

import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.schema.PropertySpec.Need;
import dev.freehold.providers.schema.ValueSpec.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges values against declared properties; what is not known yet passes. */
public final class InputCheck {
  private final List<Failure> failures = new ArrayList<>();

  private InputCheck() {}

  /** All failures: unknown keys, missing ones, other forms, other choices. */
  public static List<Failure> of(List<PropertySpec> properties, Fields values) {
    var check = new InputCheck();
    check.object("", properties, values);
    return List.copyOf(check.failures);
  }

  private void object(String prefix, List<PropertySpec> properties, Fields values) {
    for (String key : values.values().keySet()) {
      boolean known = properties.stream().anyMatch(property -> property.name().equals(key));
      if (!known && !key.startsWith("__")) {
        fail(prefix + key, "is not a property of this. There are " + names(properties));
      }
    }
    for (PropertySpec property : properties) {
      Optional<PropertyValue> value = values.get(property.name()).map(InputCheck::bare);
      if (value.isEmpty() || value.get() instanceof Null) {
        if (property.need() == Need.REQUIRED) {
          fail(prefix + property.name(), "is missing");
        }
      } else if (isKnown(value.get())) {
        value(prefix + property.name(), property, value.get());
      }
    }
  }

  private static String names(List<PropertySpec> properties) {
    return String.join(", ", properties.stream().map(PropertySpec::name).toList());
  }

  private void value(String path, PropertySpec property, PropertyValue value) {
    form(path, property.type(), value);
    if (value instanceof Text text
        && !property.choices().isEmpty()
        && !property.choices().contains(text.value())) {
      fail(path, "is " + text.value() + ". Use one of " + String.join(", ", property.choices()));
    }
  }

  private void form(String path, ValueSpec type, PropertyValue value) {
    if (isKnown(value)) {
      boolean fits =
          type.fold(
              scalar -> fits(scalar, value),
              list -> value instanceof Items items && all(path, list, items),
              object -> value instanceof Fields fields && all(path, object, fields));
      if (!fits) {
        fail(path, "must be " + described(type));
      }
    }
  }

  private boolean all(String path, ValueSpec.ListOf list, Items items) {
    for (int i = 0; i < items.values().size(); i++) {
      form(path + "[" + i + "]", list.element(), bare(items.values().get(i)));
    }
    return true;
  }

  private boolean all(String path, ValueSpec.ObjectType object, Fields fields) {
    object(path + ".", object.properties(), fields);
    return true;
  }

  private static boolean fits(Scalar scalar, PropertyValue value) {
    return switch (scalar) {
      case STRING -> value instanceof Text;
      case INTEGER -> value instanceof Num number && number.value() == Math.rint(number.value());
      case NUMBER -> value instanceof Num;
      case BOOLEAN -> value instanceof Bool;
    };
  }

  private static String described(ValueSpec type) {
    return type.fold(
        scalar ->
            switch (scalar) {
              case STRING -> "a text";
              case INTEGER -> "a whole number";
              case NUMBER -> "a number";
              case BOOLEAN -> "true or false";
            },
        list -> "a list",
        object -> "an object");
  }

  private static PropertyValue bare(PropertyValue value) {
    return value instanceof Secret secret ? bare(secret.value()) : value;
  }

  /** Neither a reference nor an encrypted secret nor unknown. */
  private static boolean isKnown(PropertyValue value) {
    return value instanceof Text
        || value instanceof Num
        || value instanceof Bool
        || value instanceof Items
        || value instanceof Fields;
  }

  private void fail(String path, String text) {
    failures.add(new Failure(path, text + "."));
  }
}
