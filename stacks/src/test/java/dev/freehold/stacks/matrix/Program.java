package dev.freehold.stacks.matrix;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.stacks.things.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Declarations in the making; each thing has the physical name of its logical one. */
final class Program {
  private static final String GROUP = "test:index:Group";
  private static final String VERSION = "1.0.0";

  private final List<Declaration> declarations = new ArrayList<>();
  private DeclarationId parent = DeclarationId.STACK;

  List<Declaration> declarations() {
    return List.copyOf(declarations);
  }

  /** Everything from here on is below a component. */
  Program group(String name, String... aliases) {
    var id = new DeclarationId(GROUP, name);
    Options.Builder options = Options.builder();
    List.of(aliases).forEach(alias -> options.alias(Alias.named(alias)));
    declarations.add(Declaration.component(id, DeclarationId.STACK, options.build(), Origin.NONE));
    parent = id;
    return this;
  }

  /** A configured provider. */
  Program provider(String name, String region) {
    Fields config = Fields.builder().put("region", region).build();
    Options options = Options.builder().version(VERSION).build();
    declarations.add(Declaration.provider(Things.PACKAGE, name, config, options));
    return this;
  }

  Program thing(String name, Object... inputs) {
    return thing(name, options -> {}, inputs);
  }

  /**
   * @param inputs keys and values; a value may be text, a number or a property value
   */
  Program thing(String name, Consumer<Options.Builder> more, Object... inputs) {
    var values = new TreeMap<String, PropertyValue>();
    values.put("name", PropertyValue.of(name));
    values.put("size", PropertyValue.of(2));
    for (int i = 0; i < inputs.length; i += 2) {
      values.put((String) inputs[i], value(inputs[i + 1]));
    }
    Options.Builder options = Options.builder().version(VERSION);
    more.accept(options);
    declarations.add(
        Declaration.custom(id(name), parent, new Fields(values), options.build(), Origin.NONE));
    return this;
  }

  static DeclarationId id(String name) {
    return new DeclarationId(Things.TYPE, name);
  }

  static PropertyValue idOf(String name) {
    return new OutputRef(id(name), "id");
  }

  static PropertyValue serialOf(String name) {
    return new OutputRef(id(name), "serial");
  }

  static PropertyValue joined(PropertyValue... parts) {
    return new Joined(List.of(parts));
  }

  static PropertyValue secret(String text) {
    return new Secret(PropertyValue.of(text));
  }

  static Consumer<Options.Builder> flag(Flag flag) {
    return options -> options.flag(flag);
  }

  static Consumer<Options.Builder> alias(String name) {
    return options -> options.alias(Alias.named(name));
  }

  static Consumer<Options.Builder> on(String provider) {
    return options ->
        options.provider(new DeclarationId("pulumi:providers:" + Things.PACKAGE, provider));
  }

  private static PropertyValue value(Object given) {
    if (given instanceof PropertyValue value) {
      return value;
    }
    return given instanceof Number number
        ? PropertyValue.of(number.doubleValue())
        : PropertyValue.of((String) given);
  }
}
