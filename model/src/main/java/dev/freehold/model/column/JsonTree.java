package dev.freehold.model.column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import dev.freehold.model.yaml.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON into a tree that knows where everything stands; comments are allowed, as in Avro. */
public final class JsonTree {
  private static final int MAX_DEPTH = 100;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The tree; empty after a report. */
  public static Optional<Node> read(String file, String text, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonTree tree = new JsonTree(file, parser);
      parser.nextToken();
      if (parser.currentToken() == null) {
        problems.error(
            Code.SCHEMA_SYNTAX, Span.ofFile(file), "the file is empty", "write the schema into it");
        return Optional.empty();
      }
      Node node = tree.node();
      if (parser.nextToken() != null) {
        problems.error(
            Code.SCHEMA_SYNTAX, tree.span(), "the file goes on after its end", "remove the rest");
        return Optional.empty();
      }
      return Optional.of(node);
    } catch (JsonProcessingException wrong) {
      problems.error(
          Code.SCHEMA_SYNTAX,
          place(file, wrong.getLocation()),
          "this is not JSON: " + sentence(wrong.getOriginalMessage()),
          "check the commas, the quotes and the brackets");
    } catch (IOException impossible) {
      throw new IllegalStateException("a text cannot fail to be read", impossible);
    }
    return Optional.empty();
  }

  private static Span place(String file, JsonLocation at) {
    boolean known = at != null && at.getLineNr() > 0;
    return known
        ? new Span(file, at.getLineNr(), Math.max(1, at.getColumnNr()), 1)
        : Span.ofFile(file);
  }

  private static String sentence(String message) {
    String line = message.lines().findFirst().orElse("");
    int end = line.indexOf(" (start marker");
    return end < 0 ? line : line.substring(0, end);
  }

  private Node node() throws IOException {
    Span span = span();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Field> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        Span at = span();
        parser.nextToken();
        fields.put(name, new Field(name, at, node()));
      }
      return new Mapping(fields, span);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Sequence(items, span);
    }
    return new Scalar(parser.getText(), kind(token), span);
  }

  private static ScalarKind kind(JsonToken token) {
    return switch (token) {
      case VALUE_NUMBER_INT -> ScalarKind.WHOLE;
      case VALUE_NUMBER_FLOAT -> ScalarKind.DECIMAL;
      case VALUE_TRUE, VALUE_FALSE -> ScalarKind.FLAG;
      case VALUE_NULL -> ScalarKind.EMPTY;
      default -> ScalarKind.TEXT;
    };
  }

  private Span span() throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    boolean text =
        parser.currentToken() == JsonToken.VALUE_STRING
            || parser.currentToken() == JsonToken.FIELD_NAME;
    int length = parser.currentToken().isScalarValue() || text ? parser.getTextLength() : 1;
    return new Span(file, start.getLineNr(), start.getColumnNr(), length + (text ? 2 : 0));
  }
}
