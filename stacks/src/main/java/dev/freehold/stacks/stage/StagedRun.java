package dev.freehold.stacks.stage;

import dev.freehold.engine.Outcome;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import dev.freehold.stacks.stage.Stage.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies stages one after the other, the stacks of a stage at once. */
public final class StagedRun {
  private final Fleet fleet;
  private final Map<StackRef, StackResult<Outcome>> results = new LinkedHashMap<>();

  public StagedRun(Fleet fleet) {
    this.fleet = fleet;
  }

  /** One result for each stack, of all of its parts together, sorted by stack. */
  public List<StackResult<Outcome>> run(Collection<Stage> stages, Function<Part, Outcome> work) {
    for (Stage stage : stages) {
      Map<StackRef, Part> parts = new HashMap<>();
      var stacks = new ArrayList<DomainStack>();
      for (Part part : stage.parts()) {
        Optional<StackRef> without = without(part);
        if (without.isPresent()) {
          results.merge(part.stack().ref(), notBegun(part, without.get()), StagedRun::both);
        } else {
          parts.put(part.stack().ref(), part);
          stacks.add(part.stack());
        }
      }
      fleet
          .each(stacks, stack -> work.apply(parts.get(stack.ref())))
          .forEach(result -> results.merge(result.ref(), result, StagedRun::both));
    }
    return results.values().stream()
        .sorted((one, other) -> one.ref().compareTo(other.ref()))
        .toList();
  }

  /** A stack, its own or another, that failed before with what the part needs. */
  private Optional<StackRef> without(Part part) {
    return Stream.concat(Stream.of(part.stack().ref()), part.after().stream().sorted())
        .filter(ref -> results.containsKey(ref) && failed(results.get(ref)))
        .findFirst();
  }

  private static boolean failed(StackResult<Outcome> result) {
    return result.fold(Outcome::failed, broken -> true);
  }

  private static StackResult<Outcome> notBegun(Part part, StackRef without) {
    String why =
        without.equals(part.stack().ref())
            ? "the rest was not begun, because of the failure before"
            : "not begun: it needs what " + without + " could not make";
    return new StackResult.Broken<>(part.stack().ref(), new IllegalStateException(why));
  }

  private static StackResult<Outcome> both(
      StackResult<Outcome> earlier, StackResult<Outcome> later) {
    return earlier.fold(
        first ->
            later.fold(
                second -> new StackResult.Done<>(later.ref(), first.then(second)),
                broken -> first.failed() ? earlier : later),
        broken -> earlier);
  }
}
