package dev.freehold.providers.gcp.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.spec.Property.Trait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The types are those of the official provider's published schema, of which this is an excerpt. */
class PublishedSchemaTest {
  /** The excerpt leaves out keys that say something in a schema of their own. */
  private static final Set<String> LEFT_OUT = Set.of("description", "language");

  private static final Fields PUBLISHED = published();

  @TestFactory
  Stream<DynamicTest> describesWhatIsPublished() {
    return Values.object(PUBLISHED, "resources").values().entrySet().stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getKey(), () -> check(type.getKey(), (Fields) type.getValue())));
  }

  private static void check(String token, Fields published) {
    TypeSpec spec = TypeSpec.of(token);
    var all = new SoftAssertions();
    Fields inputs = Values.object(published, "inputProperties");
    List<String> required = Values.texts(published, "requiredInputs");
    properties(all, token, spec.inputs(), inputs, required);
    var outputs = new TreeSet<>(Values.object(published, "properties").values().keySet());
    outputs.removeAll(inputs.values().keySet());
    var own = new TreeSet<String>();
    spec.outputs().forEach(output -> own.add(output.name()));
    all.assertThat(own).as("outputs").isEqualTo(outputs);
    all.assertAll();
  }

  private static void properties(
      SoftAssertions all,
      String path,
      List<Property> properties,
      Fields published,
      List<String> required) {
    var names = new TreeSet<String>();
    properties.forEach(property -> names.add(property.name()));
    names.removeAll(LEFT_OUT);
    all.assertThat(names).as(path).isEqualTo(publishedNames(published));
    for (Property property : properties) {
      if (published.has(property.name())) {
        String at = path + "." + property.name();
        boolean must = property.is(Trait.REQUIRED) && !property.is(Trait.AUTONAMED);
        all.assertThat(must).as(at + " required").isEqualTo(required.contains(property.name()));
        property(all, at, property, Values.object(published, property.name()));
      }
    }
  }

  private static Set<String> publishedNames(Fields published) {
    var names = new TreeSet<>(published.values().keySet());
    names.removeAll(LEFT_OUT);
    // given by the key alone, and only by the system
    names.remove("kmsKeyVersion");
    return names;
  }

  private static void property(SoftAssertions all, String at, Property property, Fields published) {
    boolean replaces = published.get("willReplaceOnChanges").equals(Optional.of(new Bool(true)));
    // the nested types are shared with DatasetAccess, whose entries never change in place
    if (!at.startsWith("gcp:bigquery/dataset:Dataset.accesses.")) {
      all.assertThat(property.is(Trait.REPLACES)).as(at + " replaces").isEqualTo(replaces);
    }
    Fields type = type(published);
    String form = Values.text(type, "type").orElse("object");
    boolean map = form.equals("object") && type.has("additionalProperties");
    all.assertThat(forms(property)).as(at + " form").isEqualTo(map ? "map" : form);
    if (property.is(Trait.REFUSED)) {
      return;
    }
    Fields element = form.equals("array") ? type(Values.object(type, "items")) : type;
    if (element.has("properties")) {
      properties(
          all,
          at,
          property.fields(),
          Values.object(element, "properties"),
          Values.texts(element, "required"));
    }
  }

  private static String forms(Property property) {
    return switch (property.form()) {
      case STRING -> "string";
      case INT -> "integer";
      case NUMBER -> "number";
      case BOOL -> "boolean";
      case MAP -> "map";
      case OBJECT -> "object";
      case LIST, SET -> "array";
    };
  }

  private static Fields type(Fields property) {
    return Values.text(property, "$ref")
        .map(ref -> Values.object(Values.object(PUBLISHED, "types"), ref.substring(8)))
        .orElse(property);
  }

  private static Fields published() {
    try (var in = PublishedSchemaTest.class.getResourceAsStream("/published/gcp.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      PropertyValue json = ValueReader.parse(new String(bytes, StandardCharsets.UTF_8));
      assertThat(json).isInstanceOf(Fields.class);
      return (Fields) json;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
