package dev.freehold.providers.conformance;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The declarations of a recorded step. */
final class RecordedProgram {
  private final Map<String, DeclarationId> ids = new HashMap<>();
  private final List<Declaration> declarations = new ArrayList<>();

  private final String version;

  private RecordedProgram(String version) {
    this.version = version;
  }

  /**
   * @param version of the provider that the program asks for
   */
  static List<Declaration> of(Fields recorded, String version) {
    var program = new RecordedProgram(version);
    RecordedStep.list(recorded, "declarations").forEach(program::add);
    return program.declarations;
  }

  private void add(Fields recorded) {
    String type = recorded.text("type").orElseThrow();
    var id = new DeclarationId(type, recorded.text("name").orElseThrow());
    DeclarationId parent = recorded.text("parent").map(ids::get).orElse(DeclarationId.STACK);
    Fields given = recorded.fields("options").orElse(Fields.EMPTY);
    Optional<Fields> inputs = recorded.fields("inputs");
    declarations.add(
        inputs.isPresent()
            ? Declaration.custom(
                id, parent, (Fields) value(inputs.get()), options(given, version), Origin.NONE)
            : Declaration.component(id, parent, options(given, ""), Origin.NONE));
    ids.put(id.name(), id);
  }

  private Options options(Fields given, String asked) {
    Options.Builder options = Options.builder().version(asked);
    texts(given, "dependsOn").forEach(name -> options.dependsOn(ids.get(name)));
    texts(given, "aliases").forEach(name -> options.alias(Alias.named(name)));
    options.ignoreChanges(texts(given, "ignoreChanges"));
    given.text("importId").ifPresent(options::importId);
    Map.of("protect", Flag.PROTECT, "retainOnDelete", Flag.RETAIN_ON_DELETE)
        .forEach(
            (key, flag) ->
                given
                    .get(key)
                    .filter(PropertyValue.of(true)::equals)
                    .ifPresent(v -> options.flag(flag)));
    return options.build();
  }

  private PropertyValue value(PropertyValue recorded) {
    if (!(recorded instanceof Fields fields)) {
      return recorded;
    }
    if (fields.has("$secret")) {
      return new Secret(fields.get("$secret").orElseThrow());
    }
    if (fields.has("$ref")) {
      List<String> reference = texts(fields, "$ref");
      return new OutputRef(ids.get(reference.get(0)), reference.get(1));
    }
    var values = new TreeMap<String, PropertyValue>();
    fields.values().forEach((key, inner) -> values.put(key, value(inner)));
    return new Fields(values);
  }

  static List<String> texts(Fields fields, String key) {
    return fields
        .get(key)
        .map(items -> ((Items) items).values().stream().map(text -> ((Text) text).value()).toList())
        .orElse(List.of());
  }
}
