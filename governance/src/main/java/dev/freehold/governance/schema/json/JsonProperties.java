package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compares the properties of two objects. */
final class JsonProperties {
  private static final JsonNode ANY = JsonNodeFactory.instance.objectNode();
  private static final String OTHERS = "additionalProperties";

  private final JsonReading reading;
  private final JsonNode read;
  private final JsonNode written;
  private final String path;

  JsonProperties(JsonReading reading, JsonNode read, JsonNode written, String path) {
    this.reading = reading;
    this.read = read;
    this.written = written;
    this.path = path;
  }

  void compare() {
    Set<String> names = new LinkedHashSet<>();
    written.path("properties").fieldNames().forEachRemaining(names::add);
    read.path("properties").fieldNames().forEachRemaining(names::add);
    names.forEach(this::property);
    required();
    others();
  }

  private void property(String name) {
    JsonNode given = written.path("properties").path(name);
    JsonNode known = read.path("properties").path(name);
    boolean unnamed = given.isMissingNode();
    JsonNode actual = unnamed ? unnamed(written, name) : given;
    if (unnamed && actual.equals(ANY)) {
      return; // An open object that does not name it: taken not to have been written.
    }
    JsonNode expected = known.isMissingNode() ? unnamed(read, name) : known;
    if (known.isMissingNode() && JsonSchema.isNever(expected)) {
      reading.add(inner(name), "no property is allowed that is not named, and it may be written");
    } else {
      reading.compare(expected, actual, inner(name));
    }
  }

  /** What a property may be that is not named. */
  private static JsonNode unnamed(JsonNode object, String name) {
    for (Map.Entry<String, JsonNode> each : object.path("patternProperties").properties()) {
      if (matches(each.getKey(), name)) {
        return each.getValue();
      }
    }
    JsonNode others = object.path(OTHERS);
    boolean open = others.isMissingNode() || (others.isBoolean() && others.asBoolean());
    return open ? ANY : others;
  }

  private static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException foreign) {
      return false;
    }
  }

  private void required() {
    Set<String> always = JsonSchema.required(written);
    for (String name : JsonSchema.required(read)) {
      boolean defaulted = read.path("properties").path(name).has("default");
      if (!always.contains(name) && !defaulted) {
        reading.add(inner(name), "it is required without a default, and records may lack it");
      }
    }
  }

  private void others() {
    JsonNode known = read.has(OTHERS) ? read.get(OTHERS) : ANY;
    JsonNode given = written.has(OTHERS) ? written.get(OTHERS) : ANY;
    if (JsonSchema.isNever(known)) {
      if (!JsonSchema.isNever(given)) {
        reading.add(path, "no property is allowed that is not named, and others may be written");
      }
    } else {
      reading.compare(known, given, path);
    }
    JsonNode patterns = read.path("patternProperties");
    if (!patterns.isMissingNode() && !patterns.equals(written.path("patternProperties"))) {
      reading.add(path, "the rule patternProperties is not the one it was written by");
    }
  }

  private String inner(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
