package dev.freehold.engine.embedded;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Programs of which any can follow any other: the same few things, now there and now not, renamed,
 * resized, replaced in both orders, pointing to each other.
 */
final class RandomProgram {
  private static final int THINGS = 9;

  private final Random random;
  private final Program program = new Program();
  private final List<String> declared = new ArrayList<>();

  private RandomProgram(long seed) {
    this.random = new Random(seed);
  }

  static Program of(long seed) {
    var made = new RandomProgram(seed);
    for (int i = 0; i < THINGS; i++) {
      if (made.random.nextInt(4) > 0) {
        made.add(i);
      }
    }
    return made.program;
  }

  /** Odd things may point to others and never stand beside their replacement; even ones do. */
  private void add(int i) {
    String name = random.nextInt(3) > 0 ? "t" + i : "renamed" + i;
    String other = name.startsWith("t") ? "renamed" + i : "t" + i;
    var inputs = Fields.builder();
    inputs.put("name", "thing" + i + (random.nextInt(3) > 0 ? "" : "-moved"));
    inputs.put("size", 1 + random.nextInt(3));
    inputs.put("note", "note " + random.nextInt(2));
    boolean odd = i % 2 == 1;
    if (odd && !declared.isEmpty() && random.nextInt(3) > 0) {
      inputs.put("target", new OutputRef(any(), "id"));
    }
    program.thing(
        name,
        inputs.build(),
        options -> {
          options.alias(Alias.named(other));
          if (odd) {
            options.flag(Flag.DELETE_BEFORE_REPLACE);
          }
          if (!declared.isEmpty() && random.nextInt(4) == 0) {
            options.dependsOn(any());
          }
        });
    declared.add(name);
  }

  private DeclarationId any() {
    return Program.id(declared.get(random.nextInt(declared.size())));
  }
}
