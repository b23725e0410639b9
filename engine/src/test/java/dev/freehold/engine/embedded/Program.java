package dev.freehold.engine.embedded;

import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stack of things in the making. */
final class Program {
  static final StackId ID = new StackId("lifecycle", "test");
  private final List<Declaration> declarations = new ArrayList<>();

  Program thing(String name, double size) {
    return thing(name, Fields.builder().put("size", size).build(), options -> {});
  }

  Program thing(String name, double size, Consumer<Options.Builder> options) {
    return thing(name, Fields.builder().put("size", size).build(), options);
  }

  Program pointing(String name, String target) {
    var reference = new OutputRef(id(target), "id");
    return thing(name, Fields.builder().put("target", reference).build(), options -> {});
  }

  Program thing(String name, Fields more, Consumer<Options.Builder> more2) {
    Options.Builder options = Options.builder().version("1.0.0");
    more2.accept(options);
    Fields inputs = more.has("name") ? more : more.with("name", PropertyValue.of(name));
    declarations.add(
        Declaration.custom(id(name), DeclarationId.STACK, inputs, options.build(), Origin.NONE));
    return this;
  }

  Program renamed(String name, String old, double size) {
    Fields inputs = Fields.builder().put("size", size).put("name", old).build();
    return thing(name, inputs, options -> options.alias(Alias.named(old)));
  }

  static DeclarationId id(String name) {
    return new DeclarationId(ThingProvider.TYPE, name);
  }

  Stack stack() {
    return new Stack(ID, Map.of(), declarations);
  }
}
