package dev.freehold.local.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a message: which there are, what they hold, and which a client may change. */
record Fields(Map<String, Kind> kinds, Set<String> changeable) {
  /** What a field holds. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    LIST,
    OBJECT
  }

  Fields {
    kinds = Map.copyOf(kinds);
    changeable = Set.copyOf(changeable);
  }

  /** Fields that a client may set; those of {@link #output} it may send, but they are ignored. */
  static Fields of(Map<String, Kind> kinds) {
    return new Fields(kinds, kinds.keySet());
  }

  Fields output(Map<String, Kind> more) {
    var all = new LinkedHashMap<>(kinds);
    all.putAll(more);
    return new Fields(all, changeable);
  }

  Fields fixed(String... names) {
    var left = new TreeSet<>(changeable);
    left.removeAll(List.of(names));
    return new Fields(kinds, left);
  }

  /** Refuses what the API's JSON parser would refuse. */
  void check(ObjectNode body, String where) {
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String at = where.isEmpty() ? "" : " at '" + where + "'";
      Kind kind = kinds.get(field.getKey());
      if (kind == null) {
        throw Refusal.invalid(
            ("Invalid JSON payload received. Unknown name \"" + field.getKey())
                + ("\"" + at + ": Cannot find field."));
      }
      if (!fits(kind, field.getValue())) {
        throw Refusal.invalid(
            ("Invalid value at '" + (where.isEmpty() ? "" : where + ".") + field.getKey())
                + ("' (" + kind + "), " + field.getValue()));
      }
    }
  }

  private static boolean fits(Kind kind, JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    return switch (kind) {
      case TEXT -> value.isTextual();
      case NUMBER -> value.isIntegralNumber();
      case TRUTH -> value.isBoolean();
      case LIST -> value.isArray();
      case OBJECT -> value.isObject();
    };
  }

  /** The fields of an update mask; all that may change where it is empty. */
  Set<String> mask(String mask) {
    if (mask.isEmpty() || mask.equals("*")) {
      return changeable;
    }
    var paths = new TreeSet<String>();
    for (String path : mask.split(",")) {
      String name = camelCase(path.strip());
      if (!kinds.containsKey(name)) {
        throw Refusal.invalid("Invalid update mask: there is no field \"" + path + "\".");
      }
      if (!changeable.contains(name)) {
        throw Refusal.invalid("Invalid update mask: the field \"" + path + "\" cannot be updated.");
      }
      paths.add(name);
    }
    return paths;
  }

  /** Field masks of the query may be written either way. */
  private static String camelCase(String path) {
    var name = new StringBuilder();
    for (String word : path.split("_")) {
      name.append(
          name.isEmpty() || word.isEmpty()
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** Takes these fields over; empty ones are left out, as the APIs do. */
  static void copy(ObjectNode from, ObjectNode to, Iterable<String> names) {
    for (String name : names) {
      JsonNode value = from.path(name);
      if (isEmpty(value)) {
        to.remove(name);
      } else {
        to.set(name, value.deepCopy());
      }
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isContainerNode() && value.isEmpty());
  }

  /** The text of a field, or an empty one. */
  static String text(JsonNode object, String name) {
    return object.path(name).asText("");
  }

  static String required(ObjectNode object, String name) {
    String value = text(object, name);
    if (value.isBlank()) {
      throw Refusal.invalid("Missing required field: " + name + ".");
    }
    return value;
  }

  static void limit(ObjectNode object, String name, int bytes) {
    int length = text(object, name).getBytes(StandardCharsets.UTF_8).length;
    if (length > bytes) {
      throw Refusal.invalid(
          ("The field " + name + " is " + length + " bytes long in UTF-8; at most " + bytes)
              + " are allowed.");
    }
  }

  static List<String> texts(JsonNode list, String where) {
    var texts = new ArrayList<String>();
    for (JsonNode element : list) {
      if (!element.isTextual()) {
        throw Refusal.invalid("Invalid value at '" + where + "' (TEXT), " + element);
      }
      texts.add(element.asText());
    }
    return texts;
  }
}
