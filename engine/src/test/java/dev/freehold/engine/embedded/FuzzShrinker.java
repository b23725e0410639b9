package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a case that fails smaller as long as it fails. */
final class FuzzShrinker {
  private static final List<String> SETTINGS =
      List.of("faults", "death", "hand", "target", "refresh", "continue");
  private static final List<String> OPTIONS =
      List.of(
          "dependsOn", "ignoreChanges", "replaceOnChanges", "secretOutputs", "provider", "parent");

  private FuzzCase smallest;
  private final Predicate<FuzzCase> fails;

  private FuzzShrinker(FuzzCase start, Predicate<FuzzCase> fails) {
    this.smallest = start;
    this.fails = fails;
  }

  static FuzzCase shrink(FuzzCase start, Predicate<FuzzCase> fails) {
    var shrinker = new FuzzShrinker(start, fails);
    boolean smaller = true;
    while (smaller) {
      FuzzCase before = shrinker.smallest;
      shrinker.round();
      smaller = !shrinker.smallest.equals(before);
    }
    return shrinker.smallest;
  }

  private void round() {
    for (int i = smallest.steps().size() - 1; i >= 0; i--) {
      var steps = new ArrayList<>(smallest.steps());
      steps.remove(i);
      attempt(steps);
    }
    for (int i = 0; i < smallest.steps().size(); i++) {
      for (String key : SETTINGS) {
        attempt(i, smallest.steps().get(i).without(key));
      }
      for (int j = declarations(i).size() - 1; j >= 0; j--) {
        declaration(i, j);
      }
    }
  }

  private void declaration(int step, int index) {
    var fewer = new ArrayList<>(declarations(step));
    Fields declaration = fewer.remove(index);
    if (attempt(step, with(step, fewer))) {
      return;
    }
    for (String key : OPTIONS) {
      if (declaration.has(key)) {
        var simpler = new ArrayList<>(declarations(step));
        simpler.set(index, simpler.get(index).without(key));
        attempt(step, with(step, simpler));
      }
    }
  }

  private List<Fields> declarations(int step) {
    return FuzzCase.list(smallest.steps().get(step), "declarations");
  }

  private Fields with(int step, List<Fields> declarations) {
    return smallest.steps().get(step).with("declarations", FuzzCase.items(declarations));
  }

  private boolean attempt(int step, Fields changed) {
    var steps = new ArrayList<>(smallest.steps());
    steps.set(step, changed);
    return attempt(steps);
  }

  private boolean attempt(List<Fields> steps) {
    var candidate = new FuzzCase(steps);
    boolean works = !steps.isEmpty() && !candidate.equals(smallest) && fails.test(candidate);
    if (works) {
      smallest = candidate;
    }
    return works;
  }
}
