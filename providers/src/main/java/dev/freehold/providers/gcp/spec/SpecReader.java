package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.spec.Property.Form;
import dev.freehold.providers.gcp.spec.Property.Trait;
import dev.freehold.providers.gcp.spec.Property.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads type descriptions; each is a file named after its module and type. */
final class SpecReader {
  private static final Map<String, Trait> TRAITS =
      Map.of(
          "required", Trait.REQUIRED,
          "replace", Trait.REPLACES,
          "computed", Trait.COMPUTED,
          "autonamed", Trait.AUTONAMED,
          "refused", Trait.REFUSED,
          "null", Trait.NULLABLE);

  private SpecReader() {}

  static TypeSpec read(String token) {
    Fields json = file(token.split(":")[1].replace('/', '-') + ".json");
    return new TypeSpec(
        json.text("token").orElseThrow(),
        json.text("name").orElseThrow(),
        json.has("deleteFirst") ? Order.DELETE_FIRST : Order.CREATE_FIRST,
        properties(json.fields("inputs").orElseThrow()),
        properties(json.fields("outputs").orElseThrow()));
  }

  private static Fields file(String name) {
    try (var in = SpecReader.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return (Fields) ValueReader.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Property> properties(Fields json) {
    var properties = new ArrayList<Property>();
    json.values().forEach((name, spec) -> properties.add(property(name, (Fields) spec)));
    return properties;
  }

  private static Property property(String name, Fields spec) {
    return new Property(
        name,
        spec.text("official").orElseGet(() -> Property.snakeCase(name)),
        Form.valueOf(upper(spec, "type", "")),
        Wire.valueOf(upper(spec, "wire", "plain")),
        traits(spec),
        fields(spec),
        spec.get("default"),
        Values.texts(spec, "choices"));
  }

  private static Set<Trait> traits(Fields spec) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    TRAITS.forEach(
        (key, trait) -> {
          if (spec.has(key)) {
            traits.add(trait);
          }
        });
    return traits;
  }

  private static List<Property> fields(Fields spec) {
    Fields owner = spec.fields("of").orElse(spec);
    return owner.fields("fields").map(SpecReader::properties).orElse(List.of());
  }

  private static String upper(Fields spec, String key, String otherwise) {
    return spec.text(key).orElse(otherwise).toUpperCase(Locale.ROOT);
  }
}
