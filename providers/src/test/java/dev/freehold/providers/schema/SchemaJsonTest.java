package dev.freehold.providers.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.providers.freehold.FreeholdProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Pulumi's metaschema and its binder ask of a package schema. */
class SchemaJsonTest {
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object");

  private final JsonNode schema = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(SchemaJson.of(FreeholdProvider.schema("1.2.3")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesItselfAndItsVersion() {
    assertThat(schema.get("name").asText()).isEqualTo("freehold");
    assertThat(schema.get("version").asText()).isEqualTo("1.2.3");
    assertThat(names(schema))
        .isSubsetOf(
            "name", "version", "description", "meta", "config", "provider", "resources", "types");
  }

  @Test
  void givesEachPropertyAFormAndADescription() {
    List<JsonNode> properties = new ArrayList<>();
    for (String key : List.of("properties", "inputProperties", "variables")) {
      schema.findValues(key).forEach(node -> node.forEach(properties::add));
    }
    assertThat(properties).hasSizeGreaterThan(10);
    for (JsonNode property : properties) {
      assertThat(property.path("description").asText()).isNotBlank();
      if (property.has("$ref")) {
        assertThat(resolves(property.get("$ref").asText())).isTrue();
      } else {
        assertThat(TYPES).contains(property.path("type").asText());
      }
      if (property.path("type").asText().equals("array")) {
        JsonNode items = property.get("items");
        assertThat(items.has("$ref") ? resolves(items.get("$ref").asText()) : items.has("type"))
            .isTrue();
      }
    }
  }

  private boolean resolves(String reference) {
    String prefix = "#/types/";
    return reference.startsWith(prefix)
        && schema.path("types").has(reference.substring(prefix.length()));
  }

  @Test
  void requiresOnlyWhatItDeclaresAndReservesNothing() {
    for (JsonNode resource : schema.get("resources")) {
      assertThat(texts(resource.get("required"))).isSubsetOf(names(resource.get("properties")));
      assertThat(texts(resource.get("requiredInputs")))
          .isSubsetOf(names(resource.get("inputProperties")))
          .isNotEmpty();
      assertThat(names(resource.get("properties"))).doesNotContain("id", "urn", "pulumi");
      assertThat(names(resource.get("properties")))
          .containsAll(names(resource.get("inputProperties")));
    }
  }

  @Test
  void namesTypesOfThePackage() {
    for (String section : List.of("resources", "types")) {
      assertThat(names(schema.get(section)))
          .isNotEmpty()
          .allMatch(token -> token.matches("freehold:[a-z]+/[a-z][A-Za-z]*:[A-Z][A-Za-z]*"));
    }
  }

  @Test
  void keepsThePasswordSecretAndTheNameStable() {
    assertThat(schema.at("/provider/inputProperties/password/secret").asBoolean()).isTrue();
    assertThat(schema.at("/config/variables/password/secret").asBoolean()).isTrue();
    JsonNode subject = schema.get("resources").get("freehold:registry/subject:Subject");
    assertThat(subject.at("/inputProperties/subject/replaceOnChanges").asBoolean()).isTrue();
    assertThat(subject.at("/inputProperties/schema/replaceOnChanges").asBoolean()).isFalse();
  }

  private static Set<String> names(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
