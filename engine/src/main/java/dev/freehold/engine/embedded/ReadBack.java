package dev.freehold.engine.embedded;

import dev.freehold.engine.Outcome.Done;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads everything again that a run has changed: what was made is there and as it was made, what
 * was deleted is gone.
 */
final class ReadBack {
  private final Reader reader;
  private final Function<ResourceState, String> identity;

  /**
   * @param identity what tells remote things apart
   */
  ReadBack(Reader reader, Function<ResourceState, String> identity) {
    this.reader = reader;
    this.identity = identity;
  }

  /**
   * @param confirmed how many things were found as they should be
   */
  record Proof(int confirmed, List<Problem> problems) {}

  Proof prove(List<ResourceState> now, List<Done> done, List<ResourceState> removed) {
    Set<Urn> changed = new HashSet<>();
    done.stream().filter(d -> made(d.op())).forEach(d -> changed.add(d.urn()));
    Map<ResourceState, Boolean> expected = new LinkedHashMap<>();
    Set<String> owned = new HashSet<>();
    for (ResourceState entry : now) {
      if (entry.custom() && !entry.isProvider() && !entry.is(Mark.DELETE)) {
        owned.add(identity.apply(entry));
        if (changed.contains(entry.urn())) {
          expected.put(entry, true);
        }
      }
    }
    removed.stream()
        .filter(entry -> !owned.contains(identity.apply(entry)))
        .forEach(entry -> expected.put(entry, false));
    return compare(expected);
  }

  private static boolean made(Operation op) {
    return op == Operation.CREATE
        || op == Operation.UPDATE
        || op == Operation.REPLACE
        || op == Operation.IMPORT;
  }

  private Proof compare(Map<ResourceState, Boolean> expected) {
    var problems = new ArrayList<Problem>();
    Map<ResourceState, Result<ReadResult>> found = reader.read(List.copyOf(expected.keySet()));
    found.forEach(
        (entry, result) -> {
          String wrong =
              result.fold(
                  read -> judge(entry, expected.get(entry), read),
                  failed -> "could not be read back: " + failed.message());
          if (!wrong.isEmpty()) {
            problems.add(
                Problem.error(
                    entry.urn(), Origin.NONE, entry.type() + " " + entry.id() + " " + wrong));
          }
        });
    return new Proof(expected.size() - problems.size(), problems);
  }

  private static String judge(ResourceState entry, boolean shouldBeThere, ReadResult read) {
    return read.fold(
        found ->
            shouldBeThere
                ? differences(entry.outputs(), found.outputs())
                : "was deleted and is still there",
        gone -> shouldBeThere ? "was made and is not there" : "");
  }

  private static String differences(Fields expected, Fields found) {
    var keys = new TreeSet<>(expected.values().keySet());
    keys.addAll(found.values().keySet());
    keys.removeIf(key -> key.startsWith("__") || same(expected, found, key));
    return keys.isEmpty() ? "" : "was made and reads back different in " + String.join(", ", keys);
  }

  private static boolean same(Fields expected, Fields found, String key) {
    var left = expected.get(key);
    var right = found.get(key);
    boolean secret =
        left.map(value -> value.hasSecrets()).orElse(false)
            || right.map(value -> value.hasSecrets()).orElse(false);
    return secret || Absence.same(left, right);
  }
}
