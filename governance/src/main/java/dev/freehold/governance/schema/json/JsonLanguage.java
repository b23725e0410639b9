package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.freehold.governance.schema.FieldShape;
import dev.freehold.governance.schema.Incompatibility;
import dev.freehold.governance.schema.SchemaLanguage;
import dev.freehold.governance.schema.SchemaText;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON Schema. */
public final class JsonLanguage implements SchemaLanguage<JsonSchema> {
  private static final int MAX_DEPTH = 100;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Override
  public Optional<JsonSchema> parse(SchemaText text, Problems problems) {
    try {
      JsonNode root = MAPPER.readTree(text.text());
      if (root.isObject() || root.isBoolean()) {
        return Optional.of(new JsonSchema(root));
      }
      report(text, "it is neither an object nor true or false", problems);
    } catch (JsonProcessingException wrong) {
      report(text, wrong.getOriginalMessage().lines().findFirst().orElse(""), problems);
    }
    return Optional.empty();
  }

  private static void report(SchemaText text, String why, Problems problems) {
    problems.error(
        Code.SCHEMA_SYNTAX,
        new Span(text.file(), 1, 1, 1),
        "this is not a JSON Schema: " + why,
        "check the commas, the quotes and the brackets");
  }

  @Override
  public Map<String, FieldShape> fields(JsonSchema schema) {
    return JsonFields.of(schema);
  }

  @Override
  public boolean reads(String expected, String written) {
    return expected.equals(written)
        || (expected.equals("number") && written.equals("integer"))
        || written.startsWith(expected + " (");
  }

  @Override
  public List<Incompatibility> unreadable(JsonSchema reader, JsonSchema writer) {
    return JsonReading.compare(reader, writer);
  }
}
