package dev.freehold.engine.embedded;

import dev.freehold.engine.Stack;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The declarations of one step of a case; what names something that is not there leaves it out. */
final class FuzzProgram {
  static final String GROUP = "test:index:Group";
  private static final Map<String, Flag> FLAGS =
      Map.of(
          "protect", Flag.PROTECT,
          "retain", Flag.RETAIN_ON_DELETE,
          "deleteFirst", Flag.DELETE_BEFORE_REPLACE);

  private final Map<String, DeclarationId> ids = new HashMap<>();
  private final List<Declaration> declarations = new ArrayList<>();

  private FuzzProgram() {}

  static Stack of(Fields step) {
    var program = new FuzzProgram();
    FuzzCase.list(step, "declarations").forEach(program::add);
    return new Stack(Program.ID, Map.of(), program.declarations);
  }

  private void add(Fields given) {
    String name = given.text("name").orElseThrow();
    DeclarationId parent = found(given, "parent");
    switch (given.text("is").orElseThrow()) {
      case "group" -> {
        var id = new DeclarationId(GROUP, name);
        declarations.add(Declaration.component(id, parent, options(given, ""), Origin.NONE));
        ids.put(name, id);
      }
      case "provider" -> {
        var options = Options.builder().version("1.0.0").build();
        Fields config = Fields.builder().put("region", given.text("region").orElseThrow()).build();
        Declaration provider = Declaration.provider("test", name, config, options);
        declarations.add(provider);
        ids.put(name, provider.id());
      }
      default -> {
        Fields inputs = (Fields) value(given.fields("inputs").orElseThrow());
        Options options = options(given, "1.0.0");
        DeclarationId id = Program.id(name);
        declarations.add(Declaration.custom(id, parent, inputs, options, Origin.NONE));
        ids.put(name, id);
      }
    }
  }

  private DeclarationId found(Fields given, String key) {
    return given.text(key).map(name -> ids.get(name)).orElse(DeclarationId.STACK);
  }

  private Options options(Fields given, String version) {
    Options.Builder options = Options.builder().version(version).provider(found(given, "provider"));
    FuzzCase.texts(given, "aliases").forEach(name -> options.alias(Alias.named(name)));
    FuzzCase.texts(given, "dependsOn").stream()
        .filter(ids::containsKey)
        .forEach(name -> options.dependsOn(ids.get(name)));
    options.ignoreChanges(FuzzCase.texts(given, "ignoreChanges"));
    options.replaceOnChanges(FuzzCase.texts(given, "replaceOnChanges"));
    options.additionalSecretOutputs(FuzzCase.texts(given, "secretOutputs"));
    for (String flag : FuzzCase.texts(given, "flags")) {
      options.flag(FLAGS.get(flag));
    }
    return options.build();
  }

  private PropertyValue value(PropertyValue given) {
    if (!(given instanceof Fields fields)) {
      return given;
    }
    if (fields.has("$secret")) {
      return new Secret(fields.get("$secret").orElseThrow());
    }
    var values = new TreeMap<String, PropertyValue>();
    fields
        .values()
        .forEach(
            (key, inner) -> {
              boolean reference = inner instanceof Fields inside && inside.has("$ref");
              if (!reference) {
                values.put(key, value(inner));
                return;
              }
              String target = ((Fields) inner).text("$ref").orElseThrow();
              if (ids.containsKey(target)) {
                values.put(key, new OutputRef(ids.get(target), "id"));
              }
            });
    return new Fields(values);
  }
}
