package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.governance.schema.Incompatibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a reader with one JSON Schema refuses of what another allows. */
final class JsonReading {
  /** References can multiply without end. */
  private static final int MOST = 100_000;

  /** Rules that are not looked into. */
  private static final List<String> OPAQUE =
      List.of(
          "not",
          "if",
          "then",
          "else",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "contains",
          "propertyNames",
          "unevaluatedItems",
          "unevaluatedProperties");

  private final JsonSchema reader;
  private final JsonSchema writer;
  private final Set<String> open = new HashSet<>();
  private int steps;
  private List<Incompatibility> found = new ArrayList<>();

  private JsonReading(JsonSchema reader, JsonSchema writer) {
    this.reader = reader;
    this.writer = writer;
  }

  static List<Incompatibility> compare(JsonSchema reader, JsonSchema writer) {
    JsonReading reading = new JsonReading(reader, writer);
    reading.compare(reader.root(), writer.root(), "");
    return reading.found.stream().distinct().toList();
  }

  /** Adds what the reader's schema refuses of the writer's. */
  void compare(JsonNode readerSchema, JsonNode writerSchema, String path) {
    JsonNode read = reader.resolve(readerSchema);
    JsonNode written = writer.resolve(writerSchema);
    String pair = System.identityHashCode(read) + " " + System.identityHashCode(written);
    if (steps++ > MOST) {
      if (steps == MOST + 2) {
        add(path, "it refers to itself in too many ways to be compared");
      }
      return;
    }
    if (JsonSchema.isNever(written) || read.isEmpty() && read.isObject() || !open.add(pair)) {
      return;
    }
    if (JsonSchema.isNever(read)) {
      add(path, "nothing is allowed there");
    } else if (read.has("$ref")) {
      same("$ref", read, written, path);
    } else if (alternatives(written).isEmpty()) {
      compareOne(read, written, path);
    } else {
      alternatives(written).forEach(each -> compare(read, each, path));
    }
    open.remove(pair);
  }

  /** The writer's schema has no alternatives. */
  private void compareOne(JsonNode read, JsonNode written, String path) {
    List<JsonNode> alternatives = alternatives(read);
    if (!alternatives.isEmpty()
        && alternatives.stream().noneMatch(each -> reads(each, written, path))) {
      add(path, "none of its " + alternatives.size() + " alternatives takes what is written");
    }
    for (JsonNode each : read.path("allOf")) {
      boolean part = false;
      for (JsonNode other : written.path("allOf")) {
        part |= reads(each, other, path);
      }
      if (!part) {
        compare(each, written, path);
      }
    }
    OPAQUE.forEach(word -> same(word, read, written, path));
    if (types(read, written, path)) {
      new JsonKeywords(this, read, written, path).compare();
    }
  }

  private static List<JsonNode> alternatives(JsonNode schema) {
    List<JsonNode> all = new ArrayList<>();
    schema.path("anyOf").forEach(all::add);
    schema.path("oneOf").forEach(all::add);
    return all;
  }

  private boolean reads(JsonNode readerSchema, JsonNode writerSchema, String path) {
    List<Incompatibility> before = found;
    found = new ArrayList<>();
    compare(readerSchema, writerSchema, path);
    boolean reads = found.isEmpty();
    found = before;
    return reads;
  }

  private void same(String word, JsonNode read, JsonNode written, String path) {
    if (read.has(word) && !read.get(word).equals(written.path(word))) {
      add(path, "the rule " + word + " is not the one it was written by");
    }
  }

  /** Whether the types fit. */
  private boolean types(JsonNode read, JsonNode written, String path) {
    if (!JsonSchema.hasTypes(read)) {
      return true;
    }
    Set<String> known = JsonSchema.types(read);
    List<String> other =
        JsonSchema.types(written).stream()
            .filter(type -> !known.contains(type))
            .filter(type -> !(type.equals("integer") && known.contains("number")))
            .toList();
    if (!other.isEmpty()) {
      String given = JsonSchema.hasTypes(written) ? String.join(" or ", other) : "of any type";
      add(path, "it is " + String.join(" or ", known) + ", and what is written may be " + given);
    }
    return other.isEmpty();
  }

  void add(String path, String reason) {
    found.add(new Incompatibility(path, reason));
  }
}
