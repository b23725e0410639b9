package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema with what its references lead to. */
final class JsonSchema {
  private static final List<String> ALL_TYPES =
      List.of("array", "boolean", "null", "number", "object", "string");

  private final JsonNode root;

  JsonSchema(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return resolve(root);
  }

  /** What stands at the end of references within the file; true becomes an empty object. */
  JsonNode resolve(JsonNode schema) {
    JsonNode at = schema;
    Set<String> seen = new HashSet<>();
    while (at.path("$ref").asText().startsWith("#") && seen.add(at.path("$ref").asText())) {
      String pointer = at.path("$ref").asText().substring(1);
      JsonNode target = pointer.isEmpty() ? root : root.at(pointer);
      if (target.isMissingNode()) {
        return at;
      }
      at = target;
    }
    return at.isBoolean() && at.asBoolean() ? JsonNodeFactory.instance.objectNode() : at;
  }

  /** Whether nothing at all is allowed. */
  static boolean isNever(JsonNode schema) {
    return schema.isBoolean() && !schema.asBoolean();
  }

  /** The types that a schema allows, sorted; every one where it names none. */
  static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(each -> types.add(each.asText()));
    if (types.isEmpty()) {
      values(schema).forEach(each -> types.add(typeOf(each)));
    }
    return types.isEmpty() ? new TreeSet<>(ALL_TYPES) : types;
  }

  /** Whether it says something of the type. */
  static boolean hasTypes(JsonNode schema) {
    return schema.has("type") || !values(schema).isEmpty();
  }

  /** The only values allowed, by enum or const; none where any is. */
  static List<JsonNode> values(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>();
    if (schema.has("const")) {
      values.add(schema.get("const"));
    } else {
      schema.path("enum").forEach(values::add);
    }
    return values;
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case STRING -> "string";
      default -> "object";
    };
  }

  static Set<String> required(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(each -> names.add(each.asText()));
    return names;
  }
}
