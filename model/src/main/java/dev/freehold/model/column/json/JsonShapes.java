package dev.freehold.model.column.json;

import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.json.JsonShape.Kind;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a JSON Schema what kind of value it describes, or refuses it by the key that is odd. */
final class JsonShapes {
  private static final int MAX_HOPS = 50;
  private static final List<String> UNKNOWN =
      List.of(
          "patternProperties",
          "prefixItems",
          "additionalItems",
          "if",
          "then",
          "else",
          "not",
          "dependentSchemas",
          "dependencies",
          "$dynamicRef",
          "$recursiveRef");

  private final Mapping root;
  private final ColumnRefusal refusal;

  JsonShapes(Mapping root, ColumnRefusal refusal) {
    this.root = root;
    this.refusal = refusal;
  }

  /**
   * The shape; empty after a report.
   *
   * @param name what a message calls it
   * @param at the key that holds it
   */
  Optional<JsonShape> of(Node node, String name, Span at) {
    return of(node, name, at, 0);
  }

  private Optional<JsonShape> of(Node node, String name, Span at, int hops) {
    if (!(node instanceof Mapping schema)) {
      return refusal.none(at, name + " takes any value", "say of which type it is");
    }
    if (hops > MAX_HOPS) {
      return refusal.none(at, name + " refers to itself", "say of which type it is");
    }
    for (String key : UNKNOWN) {
      if (schema.has(key)) {
        Span place = schema.field(key).map(field -> field.keySpan()).orElse(at);
        return refusal.none(
            place, name + " depends on " + key, "a column has one type: say it without " + key);
      }
    }
    String doc = schema.get("description").map(Node::text).orElse("");
    if (schema.has("$ref")) {
      return referred(schema, name, at, hops).map(shape -> shape.described(doc));
    }
    for (String key : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(key)) {
        return union(schema, key, name, hops).map(shape -> shape.described(doc));
      }
    }
    return typed(schema, name, at, doc);
  }

  private Optional<JsonShape> referred(Mapping schema, String name, Span at, int hops) {
    Node ref = schema.get("$ref").orElse(schema);
    String pointer = ref.text();
    if (!pointer.startsWith("#")) {
      return refusal.none(
          ref.span(),
          name + " refers to another file, " + pointer,
          "put what it needs under $defs of this file");
    }
    Optional<Node> target = target(pointer.substring(1));
    return target.isPresent()
        ? of(target.get(), name, at, hops + 1)
        : refusal.none(ref.span(), "there is no " + pointer, "correct the path, #/$defs/name");
  }

  private Optional<Node> target(String pointer) {
    Node node = root;
    for (String part : pointer.split("/")) {
      if (part.isEmpty()) {
        continue;
      }
      String key = part.replace("~1", "/").replace("~0", "~");
      Optional<Node> next = node instanceof Mapping map ? map.get(key) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  private Optional<JsonShape> union(Mapping schema, String key, String name, int hops) {
    Span at = schema.field(key).map(field -> field.keySpan()).orElse(schema.span());
    List<Node> some = new ArrayList<>();
    for (Node each : schema.items(key)) {
      if (!isNull(each)) {
        some.add(each);
      }
    }
    boolean alone = schema.has("type") || schema.has("properties");
    if (some.size() != 1 || alone) {
      return refusal.none(
          at,
          name
              + " is "
              + key
              + " of "
              + some.size()
              + " schemas"
              + (alone ? " beside its own" : ""),
          "a column has one type: give each a property of its own");
    }
    boolean nullable = some.size() < schema.items(key).size() && !key.equals("allOf");
    return of(some.get(0), name, at, hops + 1).map(shape -> nullable ? shape.orNull() : shape);
  }

  private static boolean isNull(Node node) {
    return node instanceof Mapping map
        && map.get("type").map(type -> type.text().equals("null")).orElse(false);
  }

  private Optional<JsonShape> typed(Mapping schema, String name, Span at, String doc) {
    List<String> types = new ArrayList<>(types(schema));
    boolean nullable = types.remove("null");
    if (types.size() != 1) {
      String what = types.isEmpty() ? "has no type" : "is of " + types.size() + " types";
      Span place = schema.get("type").map(Node::span).orElse(at);
      return refusal.none(place, name + " " + what, "a column has one type: say which");
    }
    return switch (types.get(0)) {
      case "object" ->
          object(schema, name, at).map(s -> s.described(doc)).map(s -> or(s, nullable));
      case "array" -> array(schema, name, at).map(s -> s.described(doc)).map(s -> or(s, nullable));
      case "boolean" -> plain(ColumnType.BOOL, nullable, doc, schema);
      case "integer" -> plain(ColumnType.INT64, nullable, doc, schema);
      case "number" -> plain(ColumnType.FLOAT64, nullable, doc, schema);
      case "string" -> plain(text(schema), nullable, doc, schema);
      default ->
          refusal.none(
              schema.get("type").map(Node::span).orElse(at),
              types.get(0) + " is no type of JSON Schema",
              "use object, array, string, integer, number or boolean");
    };
  }

  private static JsonShape or(JsonShape shape, boolean nullable) {
    return nullable ? shape.orNull() : shape;
  }

  private static Optional<JsonShape> plain(
      ColumnType type, boolean nullable, String doc, Mapping schema) {
    return Optional.of(new JsonShape(Kind.PLAIN, type, nullable, doc, schema, schema));
  }

  private static ColumnType text(Mapping schema) {
    String format = schema.get("format").map(Node::text).orElse("");
    boolean bytes =
        schema.get("contentEncoding").map(each -> each.text().startsWith("base64")).orElse(false);
    return switch (format) {
      case "date-time" -> ColumnType.TIMESTAMP;
      case "date" -> ColumnType.DATE;
      case "time" -> ColumnType.TIME;
      default -> bytes ? ColumnType.BYTES : ColumnType.STRING;
    };
  }

  private static List<String> types(Mapping schema) {
    Optional<Node> type = schema.get("type");
    if (type.isPresent()) {
      return type.get() instanceof Sequence list
          ? list.items().stream().map(Node::text).toList()
          : List.of(type.get().text());
    }
    if (schema.has("properties")) {
      return List.of("object");
    }
    if (schema.has("items")) {
      return List.of("array");
    }
    List<Node> values = new ArrayList<>(schema.items("enum"));
    schema.get("const").ifPresent(values::add);
    boolean texts = !values.isEmpty() && values.stream().allMatch(JsonShapes::isText);
    return texts ? List.of("string") : List.of();
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT;
  }

  private Optional<JsonShape> object(Mapping schema, String name, Span at) {
    boolean named = !schema.map("properties").isEmpty();
    Optional<Node> others = schema.get("additionalProperties").filter(Mapping.class::isInstance);
    if (named && others.isPresent()) {
      return refusal.none(
          others.get().span(),
          name + " has properties of its own and any others",
          "put the others into a property of their own");
    }
    if (named) {
      return Optional.of(new JsonShape(Kind.STRUCT, ColumnType.STRUCT, false, "", schema, schema));
    }
    return others.isPresent()
        ? Optional.of(new JsonShape(Kind.MAP, ColumnType.STRUCT, false, "", schema, others.get()))
        : refusal.none(at, name + " is an object without properties", "name its properties");
  }

  private Optional<JsonShape> array(Mapping schema, String name, Span at) {
    Optional<Node> items = schema.get("items").filter(Mapping.class::isInstance);
    return items.isPresent()
        ? Optional.of(new JsonShape(Kind.ARRAY, ColumnType.STRUCT, false, "", schema, items.get()))
        : refusal.none(
            schema.get("items").map(Node::span).orElse(at),
            name + " is an array of anything",
            "say with items what it holds: one schema");
  }
}
