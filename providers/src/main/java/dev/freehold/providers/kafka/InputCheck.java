package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the inputs of one resource and reports in the words of the official provider. */
final class InputCheck {
  private final CheckRequest request;
  private final List<Property> properties;
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> defaults = new ArrayList<>();
  private Fields inputs;

  InputCheck(CheckRequest request, List<Property> properties) {
    this.request = request;
    this.properties = properties;
    this.inputs = request.news();
  }

  /** Fills in a value where the program gave none. */
  InputCheck withDefault(String name, String value) {
    if (Values.isAbsent(inputs.get(name))) {
      inputs = inputs.with(name, new Text(value));
      defaults.add(name);
    }
    return this;
  }

  InputCheck oneOf(String name, List<String> allowed) {
    known(name)
        .filter(value -> !allowed.contains(value))
        .ifPresent(
            value ->
                fail(
                    name,
                    "expected " + official(name) + " to be one of " + quoted(allowed, value)));
    return this;
  }

  InputCheck atLeast(String name, int least) {
    number(name)
        .filter(value -> value < least)
        .ifPresent(
            value ->
                fail(
                    name,
                    "expected "
                        + official(name)
                        + " to be at least ("
                        + least
                        + "), got "
                        + Values.plain(value)));
    return this;
  }

  /** Adds a failure of a property, with the pointer to it. */
  void fail(String name, String text) {
    String pointer = request.name() + (name.isEmpty() ? "" : "." + name);
    failures.add(new Failure("", text + ". Examine values at '" + pointer + "'."));
  }

  /** The text of a property, where it is known. */
  Optional<String> known(String name) {
    return Values.text(inputs, name);
  }

  Optional<Double> number(String name) {
    return known(name).flatMap(Values::number);
  }

  Fields inputs() {
    return inputs;
  }

  CheckResult result() {
    for (String key : inputs.values().keySet()) {
      if (!Values.isBridgeKey(key) && !isProperty(key)) {
        failures.add(
            new Failure(
                "",
                "Invalid or unknown key. Examine values at '" + request.name() + "." + key + "'."));
      }
    }
    properties.forEach(this::checkForm);
    List<PropertyValue> names = defaults.stream().<PropertyValue>map(Text::new).toList();
    return new CheckResult(inputs.with("__defaults", new Items(names)), failures);
  }

  private boolean isProperty(String key) {
    for (Property property : properties) {
      if (property.name().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private void checkForm(Property property) {
    Optional<PropertyValue> value = inputs.get(property.name());
    if (Values.isAbsent(value)) {
      if (property.need() == Property.Need.REQUIRED) {
        fail(
            property.name(),
            "Missing required argument. The argument \""
                + property.official()
                + "\" is required, but no definition was found");
      }
    } else if (property.isMap()) {
      checkMap(property, value.get());
    } else {
      checkScalar(property, value.get());
    }
  }

  private void checkScalar(Property property, PropertyValue value) {
    if (value instanceof Fields || value instanceof Items) {
      fail(property.name(), "expected " + property.official() + " to be a single value");
    } else if (property.form() == Property.Form.WHOLE) {
      Values.text(value)
          .filter(text -> Values.whole(text).isEmpty())
          .ifPresent(text -> fail(property.name(), notA(property, "whole number", text)));
    }
  }

  private void checkMap(Property property, PropertyValue value) {
    boolean scalar = Values.text(value).isPresent() || value instanceof Items;
    if (scalar) {
      fail(property.name(), "expected " + property.official() + " to be a map");
    }
    Values.entries(inputs, property.name())
        .forEach((key, entry) -> checkEntry(property, key, entry));
  }

  private void checkEntry(Property property, String key, PropertyValue entry) {
    String path = Paths.of(property.name(), key);
    if (entry instanceof Fields || entry instanceof Items) {
      fail(path, "expected " + property.official() + " to be a map of single values");
    } else if (property.form() == Property.Form.NUMBERS) {
      Values.text(entry)
          .filter(text -> Values.number(text).isEmpty())
          .ifPresent(text -> fail(path, notA(property, "number", text)));
    }
  }

  private static String notA(Property property, String form, String text) {
    return "expected " + property.official() + " to be a " + form + ", got " + text;
  }

  private String official(String name) {
    return properties.stream()
        .filter(property -> property.name().equals(name))
        .map(Property::official)
        .findFirst()
        .orElse(name);
  }

  private static String quoted(List<String> allowed, String value) {
    return "[\"" + String.join("\" \"", allowed) + "\"], got " + value;
  }
}
