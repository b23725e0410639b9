package dev.freehold.providers.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of schemas: whether they can be read, and whether two mean the same. */
final class SchemaText {
  static final String AVRO = "AVRO";
  private static final String PROTOBUF = "PROTOBUF";
  static final List<String> TYPES = List.of(AVRO, "JSON", PROTOBUF);

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** A string, or a comment of either kind. */
  private static final Pattern PROTO_PARTS =
      Pattern.compile(
          "(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private SchemaText() {}

  /** What is wrong with the text, as far as that is known without its compiler. */
  static Optional<String> problem(String type, String text) {
    if (text.isBlank()) {
      return Optional.of("is empty.");
    }
    if (type.equals(PROTOBUF)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(text);
      boolean fits =
          type.equals(AVRO)
              ? node.isObject() || node.isArray() || node.isTextual()
              : node.isObject() || node.isBoolean();
      return fits
          ? Optional.empty()
          : Optional.of("is JSON and no " + type + " schema: a single " + node.getNodeType());
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      return Optional.of(
          "is no JSON, as a schema of type "
              + type
              + " must be: line "
              + place.getLineNr()
              + ", column "
              + place.getColumnNr()
              + ": "
              + e.getOriginalMessage().replaceAll(" \\(start marker at .*", ""));
    }
  }

  /** Whether they differ in the order of keys, white space or, in Protobuf, comments only. */
  static boolean same(String type, String one, String other) {
    return one.equals(other) || normal(type, one).equals(normal(type, other));
  }

  private static Object normal(String type, String text) {
    if (type.equals(PROTOBUF)) {
      String bare =
          PROTO_PARTS.matcher(text).replaceAll(found -> found.group(1) == null ? " " : "$1");
      return bare.replaceAll("\\s+", " ").replaceAll(" ?([{}();=,<>\\[\\]]) ?", "$1").strip();
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException unreadable) {
      return text;
    }
  }
}
