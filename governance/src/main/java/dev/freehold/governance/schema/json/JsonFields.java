package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.governance.schema.FieldShape;
import dev.freehold.governance.schema.FieldShape.Need;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The properties of a JSON Schema by their paths; an object inside itself is not followed. */
final class JsonFields {
  private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");

  private static final int MOST_DEEP = 5;

  private final JsonSchema schema;
  private final Map<String, FieldShape> fields = new LinkedHashMap<>();
  private int steps;
  private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private JsonFields(JsonSchema schema) {
    this.schema = schema;
  }

  static Map<String, FieldShape> of(JsonSchema schema) {
    JsonFields all = new JsonFields(schema);
    all.add("", schema.root(), Need.ALWAYS);
    all.follow(schema.root(), "");
    return all.fields;
  }

  private void follow(JsonNode node, String path) {
    if (steps++ > FieldShape.MOST || !open.add(node)) {
      return;
    }
    Set<String> required = JsonSchema.required(node);
    node.path("properties")
        .properties()
        .forEach(each -> property(each.getKey(), each.getValue(), path, required));
    if (node.path("items").isObject()) {
      follow(schema.resolve(node.get("items")), path);
    }
    if (node.path("additionalProperties").isObject()) {
      follow(schema.resolve(node.get("additionalProperties")), path);
    }
    for (String word : ALTERNATIVES) {
      node.path(word).forEach(each -> follow(schema.resolve(each), path));
    }
    open.remove(node);
  }

  private void property(String name, JsonNode value, String path, Set<String> required) {
    String full = path.isEmpty() ? name : path + "." + name;
    JsonNode node = schema.resolve(value);
    add(full, node, required.contains(name) ? Need.ALWAYS : Need.MAYBE);
    follow(node, full);
  }

  private void add(String path, JsonNode node, Need need) {
    Set<String> kinds = kinds(node, 0);
    Need real = kinds.remove("null") ? Need.MAYBE : need;
    String type = kinds.isEmpty() ? "anything" : String.join(" or ", kinds);
    fields.put(path, new FieldShape(path, type, kinds, real));
  }

  /** What may stand there; empty where anything may. */
  private Set<String> kinds(JsonNode node, int depth) {
    Set<String> kinds = new TreeSet<>();
    if (JsonSchema.isNever(node)) {
      kinds.add("nothing");
      return kinds;
    }
    if (JsonSchema.hasTypes(node)) {
      JsonSchema.types(node).forEach(type -> kinds.add(kind(type, node)));
      return kinds;
    }
    for (String word : ALTERNATIVES) {
      for (JsonNode each : alternatives(node, word)) {
        Set<String> inner = depth > MOST_DEEP ? Set.of() : kinds(each, depth + 1);
        if (inner.isEmpty()) {
          return new TreeSet<>();
        }
        kinds.addAll(inner);
      }
    }
    return kinds;
  }

  private List<JsonNode> alternatives(JsonNode node, String word) {
    List<JsonNode> all = new ArrayList<>();
    node.path(word).forEach(each -> all.add(schema.resolve(each)));
    return all;
  }

  private static String kind(String type, JsonNode node) {
    boolean text = type.equals("string") && node.has("format");
    return text ? type + " (" + node.get("format").asText() + ")" : type;
  }
}
