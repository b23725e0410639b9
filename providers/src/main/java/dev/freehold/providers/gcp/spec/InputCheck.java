package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.spec.Property.Form;
import dev.freehold.providers.gcp.spec.Property.Trait;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Checks the inputs of one resource and reports in the words of the official provider. */
public final class InputCheck {
  private static final String DEFAULTS = "__defaults";

  private final CheckRequest request;
  private final List<Failure> failures = new ArrayList<>();
  private final Fields inputs;

  public InputCheck(CheckRequest request, TypeSpec spec) {
    this.request = request;
    this.inputs = object("", "", spec.inputs(), request.news());
  }

  /** The inputs with defaults. */
  public Fields inputs() {
    return inputs;
  }

  /** The text of a property, where it is known. */
  public Optional<String> known(String name) {
    return Values.text(inputs, name);
  }

  public Optional<Double> number(String name) {
    return known(name).flatMap(Values::number);
  }

  /** Adds a failure of a property, with the pointer to it. */
  public void fail(String path, String text) {
    String pointer = request.name() + (path.isEmpty() ? "" : "." + path);
    failures.add(new Failure("", text + ". Examine values at '" + pointer + "'."));
  }

  public CheckResult result() {
    return new CheckResult(inputs, failures);
  }

  private Fields object(String path, String official, List<Property> properties, Fields given) {
    var values = new TreeMap<String, PropertyValue>();
    given.values().forEach((key, value) -> known(path, properties, key, value, values));
    var defaults = new ArrayList<PropertyValue>();
    for (Property property : properties) {
      Optional<PropertyValue> value = given.get(property.name());
      if (!Values.isAbsent(value)) {
        values.put(property.name(), value(path, official, property, value.get()));
      } else {
        Optional<PropertyValue> filled = filled(property);
        filled.ifPresent(
            fallback -> {
              values.put(property.name(), fallback);
              defaults.add(new Text(property.name()));
            });
        if (filled.isEmpty() && property.is(Trait.REQUIRED)) {
          missing(path, official, property);
        }
      }
    }
    values.put(DEFAULTS, new Items(defaults));
    return new Fields(values);
  }

  private void known(
      String path,
      List<Property> properties,
      String key,
      PropertyValue value,
      TreeMap<String, PropertyValue> values) {
    if (Values.isBridgeKey(key)) {
      return;
    }
    if (TypeSpec.find(properties, key).isEmpty()) {
      fail(join(path, key), "Invalid or unknown key");
    }
    values.put(key, value);
  }

  private void missing(String path, String official, Property property) {
    fail(
        join(path, property.name()),
        "Missing required argument. The argument \""
            + join(official, property.official())
            + "\" is required, but no definition was found");
  }

  /** As the official provider: defaults that are empty or numbers are not written into inputs. */
  private Optional<PropertyValue> filled(Property property) {
    if (property.is(Trait.AUTONAMED)) {
      return Optional.of(new Text(autoname(property.name())));
    }
    return property
        .fallback()
        .filter(value -> property.form() == Form.STRING || property.form() == Form.BOOL)
        .filter(value -> !Values.isZero(Optional.of(value)) && !property.is(Trait.REFUSED));
  }

  /** Stable, unlike the official provider's random suffix, so that a plan can be repeated. */
  private String autoname(String property) {
    var hash = new CRC32();
    hash.update(request.name().getBytes(StandardCharsets.UTF_8));
    String suffix = HexFormat.of().toHexDigits(hash.getValue()).substring(9);
    return Values.text(request.olds(), property).orElse(request.name() + "-" + suffix);
  }

  private PropertyValue value(
      String path, String official, Property property, PropertyValue value) {
    String at = join(path, property.name());
    String name = join(official, property.official());
    if (property.is(Trait.REFUSED)) {
      fail(at, name + " is not supported by the embedded Google provider. Use the engine `pulumi`");
    }
    boolean scalar = Values.text(value).isPresent();
    boolean object = value instanceof Fields;
    boolean list = value instanceof Items;
    if (!scalar && !object && !list) {
      return value;
    }
    return switch (property.form()) {
      case OBJECT ->
          object
              ? object(at, name + ".0", property.fields(), (Fields) value)
              : not(at, name, "an object", value);
      case MAP -> object ? texts(at, name, (Fields) value) : not(at, name, "a map", value);
      case LIST, SET ->
          list ? items(at, name, property, (Items) value) : not(at, name, "a list", value);
      default ->
          scalar ? scalar(at, name, property, value) : not(at, name, "a single value", value);
    };
  }

  private PropertyValue not(String at, String name, String form, PropertyValue value) {
    fail(at, "expected " + name + " to be " + form);
    return value;
  }

  private Fields texts(String at, String name, Fields map) {
    var values = new TreeMap<String, PropertyValue>();
    map.values()
        .forEach(
            (key, value) -> {
              if (value instanceof Fields || value instanceof Items) {
                fail(Paths.key(at, key), "expected " + name + " to be a map of single values");
              }
              if (!Values.isBridgeKey(key)) {
                values.put(key, value);
              }
            });
    return new Fields(values);
  }

  private Items items(String at, String name, Property property, Items list) {
    var values = new ArrayList<PropertyValue>();
    for (int i = 0; i < list.values().size(); i++) {
      PropertyValue value = list.values().get(i);
      String place = Paths.index(at, i);
      if (!property.fields().isEmpty() && value instanceof Fields fields) {
        values.add(object(place, name + "." + i, property.fields(), fields));
      } else {
        boolean fits = property.fields().isEmpty() && Values.text(value).isPresent();
        boolean open =
            !(value instanceof Fields || value instanceof Items)
                && !fits
                && Values.text(value).isEmpty();
        values.add(
            fits
                ? scalar(place, name + "." + i, property, value)
                : open ? value : not(place, name, "a list of other values", value));
      }
    }
    return new Items(values);
  }

  private PropertyValue scalar(String at, String name, Property property, PropertyValue value) {
    String text = Values.text(value).orElseThrow();
    if (!property.choices().isEmpty() && !property.choices().contains(text)) {
      fail(
          at,
          "expected " + name + " to be one of [" + quoted(property.choices()) + "], got " + text);
    }
    boolean fits =
        switch (property.form()) {
          case INT -> Values.number(text).filter(n -> n == Math.rint(n)).isPresent();
          case NUMBER -> Values.number(text).isPresent();
          case BOOL -> text.equals("true") || text.equals("false");
          default -> true;
        };
    return fits ? value : not(at, name, described(property.form()) + ", got " + text, value);
  }

  private static String described(Form form) {
    return switch (form) {
      case INT -> "a whole number";
      case NUMBER -> "a number";
      default -> "true or false";
    };
  }

  private static String quoted(List<String> choices) {
    return "\"" + String.join("\" \"", choices) + "\"";
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
