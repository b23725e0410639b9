package dev.freehold.engine.embedded;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that, one after the other, do everything that an update can do. */
final class ScriptedPrograms {
  /** What is there before any program runs; the second one imports it. */
  static final Map<String, Fields> BEFORE =
      Map.of("foreign", Fields.builder().put("name", "foreign").put("size", 5).build());

  static final Set<String> FOREIGN = BEFORE.keySet();

  static final List<Program> ALL = List.of(first(), second(), third());

  private ScriptedPrograms() {}

  private static Program first() {
    return new Program()
        .thing("updated", 1)
        .pointing("pointer", "updated")
        .thing("moved", named("one"), options -> {})
        .thing("shrunk", 2)
        .pointing("dependent", "shrunk")
        .pointing("indirect", "dependent")
        .thing("secret", secret("first"), options -> {})
        .thing("old-name", 1, options -> options.alias(Alias.named("new-name")))
        .thing("old-and-larger", 1, options -> options.alias(Alias.named("new-and-larger")))
        .thing("old-and-smaller", 2, options -> options.alias(Alias.named("new-and-smaller")))
        .thing("deleted", 1)
        .thing("deleted-last", 1, options -> options.dependsOn(Program.id("deleted")));
  }

  private static Program second() {
    return new Program()
        .thing("updated", 2)
        .pointing("pointer", "updated")
        .thing("moved", named("two"), options -> options.alias(Alias.named("moved-and-renamed")))
        .thing("shrunk", 1)
        .pointing("dependent", "shrunk")
        .pointing("indirect", "dependent")
        .thing("secret", secret("second"), options -> {})
        .renamed("new-name", "old-name", 1)
        .renamed("new-and-larger", "old-and-larger", 3)
        .renamed("new-and-smaller", "old-and-smaller", 1)
        .thing("foreign", 5, options -> options.importId("foreign"))
        .thing("created", secret("third"), options -> {})
        .pointing("created-too", "created");
  }

  private static Program third() {
    return new Program()
        .thing("updated", 1)
        .thing("moved-and-renamed", named("three"), options -> options.alias(Alias.named("moved")))
        .thing("shrunk", 1, options -> options.flag(Flag.CREATE_BEFORE_DELETE))
        .thing("foreign", 5, options -> options.importId("foreign"))
        .thing("created", secret("third"), options -> {});
  }

  private static Fields named(String name) {
    return Fields.builder().put("name", name).build();
  }

  private static Fields secret(String text) {
    return Fields.builder().put("note", new Secret(PropertyValue.of(text))).build();
  }
}
