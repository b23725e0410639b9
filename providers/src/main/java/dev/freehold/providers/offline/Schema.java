package dev.freehold.providers.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An excerpt of a provider's package schema.
 *
 * @param config the provider's configuration keys
 */
record Schema(List<String> config, Map<String, Type> types) {

  /** A resource type: what it needs, and what a change of each input means. */
  record Type(List<String> required, SortedMap<String, Change> inputs) {}

  /** What a change of an input means. */
  enum Change {
    UPDATE,
    REPLACE,
    REPLACE_WHEN_SMALLER
  }

  static Schema read(String pkg) {
    try (var json = Schema.class.getResourceAsStream(pkg + ".json")) {
      JsonNode root = new ObjectMapper().readTree(json);
      var types = new TreeMap<String, Type>();
      root.get("types").properties().forEach(e -> types.put(e.getKey(), type(e.getValue())));
      return new Schema(texts(root.get("config")), types);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Type type(JsonNode node) {
    var inputs = new TreeMap<String, Change>();
    node.get("inputs")
        .properties()
        .forEach(e -> inputs.put(e.getKey(), change(e.getValue().asText())));
    return new Type(texts(node.get("required")), inputs);
  }

  private static Change change(String text) {
    return switch (text) {
      case "replace" -> Change.REPLACE;
      case "replace-when-smaller" -> Change.REPLACE_WHEN_SMALLER;
      default -> Change.UPDATE;
    };
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
