package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A property of a type, or of an object within one.
 *
 * @param official its name in the provider that the official one wraps; messages use it
 * @param fields of an object, or of the objects in a list or set; empty for scalars
 * @param fallback what it is when it is left out
 * @param choices the only texts it may have; empty when any will do
 */
public record Property(
    String name,
    String official,
    Form form,
    Wire wire,
    Set<Trait> traits,
    List<Property> fields,
    Optional<PropertyValue> fallback,
    List<String> choices) {
  public Property {
    traits = Set.copyOf(traits);
    fields = List.copyOf(fields);
    choices = List.copyOf(choices);
  }

  /** What its values look like. */
  public enum Form {
    STRING,
    INT,
    NUMBER,
    BOOL,
    /** Texts by key. */
    MAP,
    OBJECT,
    LIST,
    /** A list whose order means nothing. */
    SET
  }

  /** How Google's API writes it. */
  public enum Wire {
    PLAIN,
    /** A whole number as text. */
    INT64,
    /** JSON instead of a text that holds JSON. */
    JSON,
    /** A list of one, where the property is an object. */
    SINGLE,
    /** In a way of its own, which the type knows. */
    OWN,
    /** Not at all: it is about how the resource is managed. */
    NONE
  }

  /** What else is said of it. */
  public enum Trait {
    REQUIRED,
    /** Another value is another resource. */
    REPLACES,
    /** The system fills it in when it is left out. */
    COMPUTED,
    AUTONAMED,
    /** The official provider has it, and this one does not. */
    REFUSED,
    /** The state has null, and not an empty value, where there is none. */
    NULLABLE
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The same property, written in another way. */
  public Property written(Wire other) {
    return new Property(name, official, form, other, traits, fields, fallback, choices);
  }

  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
