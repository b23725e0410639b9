package dev.freehold.providers.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subject as it is in the registry.
 *
 * @param latest the registry's answer to {@code GET /subjects/{name}/versions/latest}
 * @param compatibility its own rule; empty when it has none
 */
record Subject(String name, JsonNode latest, Optional<String> compatibility) {
  static final String NAME = "subject";
  static final String SCHEMA = "schema";
  static final String TYPE = "schemaType";
  static final String RULE = "compatibility";
  static final String REFERENCES = "references";

  /** The registry leaves the type of Avro schemas out. */
  String type() {
    return latest.path(TYPE).asText(SchemaText.AVRO);
  }

  String schema() {
    return latest.path(SCHEMA).asText();
  }

  /** What a program would declare to get it; texts that mean the same stay as they were. */
  Fields inputs(Fields olds) {
    String old = text(olds, SCHEMA).orElse("");
    var inputs = olds.with(NAME, new Text(name)).with(TYPE, new Text(type()));
    if (old.isEmpty() || !SchemaText.same(type(), old, schema())) {
      inputs = inputs.with(SCHEMA, new Text(schema()));
    }
    inputs =
        compatibility.isPresent()
            ? inputs.with(RULE, new Text(compatibility.get()))
            : inputs.without(RULE);
    if (references().values().isEmpty()) {
      boolean none = inputs.get(REFERENCES).filter(Items.of()::equals).isPresent();
      return none ? inputs : inputs.without(REFERENCES);
    }
    return inputs.with(REFERENCES, references());
  }

  Fields outputs(Fields inputs) {
    return inputs(inputs)
        .with("schemaId", new Num(latest.path("id").asInt()))
        .with("version", new Num(latest.path("version").asInt()));
  }

  /** Whether its newest schema is the wanted one. */
  boolean has(Fields inputs) {
    return type().equals(text(inputs, TYPE).orElse(SchemaText.AVRO))
        && SchemaText.same(type(), text(inputs, SCHEMA).orElse(""), schema());
  }

  private Items references() {
    List<PropertyValue> references = new ArrayList<>();
    for (JsonNode reference : latest.path(REFERENCES)) {
      references.add(
          Fields.builder()
              .put("name", reference.path("name").asText())
              .put(NAME, reference.path(NAME).asText())
              .put("version", reference.path("version").asInt())
              .build());
    }
    return new Items(references);
  }

  /** The body that registers the schema of the inputs. */
  static ObjectNode registration(Fields inputs) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(SCHEMA, text(inputs, SCHEMA).orElse(""));
    body.put(TYPE, text(inputs, TYPE).orElse(SchemaText.AVRO));
    if (inputs.get(REFERENCES).orElse(Items.of()) instanceof Items items) {
      ArrayNode references = body.putArray(REFERENCES);
      items.values().stream()
          .filter(Fields.class::isInstance)
          .map(Fields.class::cast)
          .forEach(reference -> references.add(reference(reference)));
    }
    return body;
  }

  private static ObjectNode reference(Fields reference) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", text(reference, "name").orElse(""))
        .put(NAME, text(reference, NAME).orElse(""))
        .put("version", reference.number("version").map(Double::intValue).orElse(0));
  }

  static Optional<String> text(Fields fields, String key) {
    return fields
        .get(key)
        .map(Subject::bare)
        .filter(Text.class::isInstance)
        .map(value -> ((Text) value).value());
  }

  static PropertyValue bare(PropertyValue value) {
    return value instanceof Secret secret ? bare(secret.value()) : value;
  }
}
