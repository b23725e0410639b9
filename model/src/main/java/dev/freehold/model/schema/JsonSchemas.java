package dev.freehold.model.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.model.connector.ConnectorKeys;
import dev.freehold.model.dataclass.DataClassKeys;
import dev.freehold.model.domain.DomainKeys;
import dev.freehold.model.platform.PlatformKeys;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.team.TeamKeys;
import dev.freehold.model.template.TemplateKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schema of each sort of file, made from the same keys that read it. */
public final class JsonSchemas {
  private static final Map<String, ObjectShape> FILES =
      Map.of(
          "domain", DomainKeys.FILE,
          "domain-part", DomainKeys.OTHER_FILE,
          "overlay", DomainKeys.OVERLAY,
          "platform", PlatformKeys.FILE,
          "teams", TeamKeys.FILE,
          "data-classes", DataClassKeys.FILE,
          "template", TemplateKeys.FILE,
          "connector-type", ConnectorKeys.TYPE_FILE,
          "rules", PlatformKeys.RULES_FILE);

  private JsonSchemas() {}

  /** Every schema by its file name, {@code domain.schema.json}. */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> schemas = new TreeMap<>();
    FILES.forEach((name, shape) -> schemas.put(name + ".schema.json", text(name, shape)));
    return schemas;
  }

  private static String text(String name, ObjectShape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Freehold " + name.replace('-', ' '));
    schema.putAll(shape.schema());
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(ordered(schema)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and strings can always be written", impossible);
    }
  }

  /** Maps that keep no order of their own are sorted, so that the text is always the same. */
  private static Object ordered(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonSchemas::ordered).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> ordered =
        value instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
    map.forEach((key, inner) -> ordered.put(key.toString(), ordered(inner)));
    return ordered;
  }
}
