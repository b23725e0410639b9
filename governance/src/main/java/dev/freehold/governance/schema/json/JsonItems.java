package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Compares the items of two arrays: those with a place of their own, then all others. */
final class JsonItems {
  private static final JsonNode ANY = JsonNodeFactory.instance.objectNode();

  private final JsonReading reading;
  private final JsonNode read;
  private final JsonNode written;
  private final String path;

  JsonItems(JsonReading reading, JsonNode read, JsonNode written, String path) {
    this.reading = reading;
    this.read = read;
    this.written = written;
    this.path = path;
  }

  void compare() {
    int places = Math.max(first(read).size(), first(written).size());
    for (int i = 0; i < places; i++) {
      reading.compare(at(read, i), at(written, i), path);
    }
    reading.compare(others(read), others(written), path);
    if (read.path("uniqueItems").asBoolean() && !written.path("uniqueItems").asBoolean()) {
      reading.add(path, "its items differ from each other, and equal ones may be written");
    }
  }

  private static JsonNode first(JsonNode array) {
    return array.has("prefixItems") || !array.path("items").isArray()
        ? array.path("prefixItems")
        : array.path("items");
  }

  private static JsonNode at(JsonNode array, int place) {
    return place < first(array).size() ? first(array).get(place) : others(array);
  }

  private static JsonNode others(JsonNode array) {
    String word = array.path("items").isArray() ? "additionalItems" : "items";
    return array.has(word) ? array.get(word) : ANY;
  }
}
