package dev.freehold.stacks.matrix;

import dev.freehold.engine.value.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where the embedded engine means to differ from the CLI, with the reason. */
final class KnownDifferences {
  private static final Map<String, UnaryOperator<Fields>> MEANT = new HashMap<>();

  private KnownDifferences() {}

  /** What the embedded engine must give where the CLI gave this. */
  static Fields of(String name, Fields recorded) {
    String step = recorded.text("step").orElseThrow();
    return MEANT.getOrDefault(name + "/" + step, same -> same).apply(recorded);
  }
}
