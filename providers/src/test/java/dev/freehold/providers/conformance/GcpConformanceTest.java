package dev.freehold.providers.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.BigQueryEmulator;
import dev.freehold.providers.gcp.GcpProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes a stack on the BigQuery emulator through what the Pulumi CLI was recorded with. Every
 * recorded step was previewed and then done without an error.
 */
class GcpConformanceTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> doesWhatTheCliDoes() {
    Optional<BigQueryEmulator> emulator = BigQueryEmulator.start(folder.resolve("emulator"));
    assumeTrue(emulator.isPresent(), "the BigQuery emulator cannot be had; it needs Python 3.13");
    var replay =
        new Replay(
            "gcp",
            "conformance-gcp",
            folder,
            pkg -> Optional.of(new GcpProvider()),
            new Emulator(emulator.get()));
    return Stream.of(
            "01-create",
            "02-same",
            "03-update-labels-access",
            "04-add-column",
            "05-drop-column-and-view",
            "06-change-partitioning",
            "07-row-policy",
            "08-routine",
            "09-delete-all")
        .map(name -> DynamicTest.dynamicTest(name, () -> check(replay, replay.step(name))))
        .onClose(replay::close);
  }

  private static void check(Replay replay, RecordedStep step) throws Exception {
    replay.begin(step);
    var all = new SoftAssertions();
    RecordedStep.Preview recorded = step.preview();
    Plan plan = replay.preview(step);
    all.assertThat(plan.failed()).as(plan.problems().toString()).isFalse();
    all.assertThat(changes(plan)).as("planned").isEqualTo(recorded.changes());
    all.assertThat(diffs(plan)).as("diffs").isEqualTo(named(recorded.diffs()));
    all.assertThat(counts(plan.summary())).as("planned summary").isEqualTo(recorded.summary());
    Outcome outcome = replay.up(step);
    all.assertThat(outcome.failed()).as(outcome.problems().toString()).isFalse();
    all.assertThat(changes(outcome)).as("done").isEqualTo(recorded.changes());
    all.assertThat(counts(outcome.summary())).as("summary").isEqualTo(recorded.summary());
    Map<String, PropertyValue> state = ComparableWarehouse.of(replay.state());
    Map<String, PropertyValue> expected = ComparableWarehouse.of(replay.recordedState(step));
    all.assertThat(state.keySet()).as("state").isEqualTo(expected.keySet());
    expected.forEach((urn, entry) -> all.assertThat(state.get(urn)).as(urn).isEqualTo(entry));
    all.assertAll();
  }

  /** The official provider reports a replacement of its own code's as one of {@code __meta}. */
  private static Map<String, Map<String, String>> named(Map<String, Map<String, String>> recorded) {
    var named = new TreeMap<String, Map<String, String>>();
    recorded.forEach(
        (urn, kinds) -> {
          var own = new TreeMap<>(kinds);
          if (own.remove("__meta") != null) {
            own.computeIfPresent("schema", (path, kind) -> kind + "-replace");
          }
          named.put(urn, own);
        });
    return named;
  }

  private static Map<String, String> changes(Plan plan) {
    var changes = new TreeMap<String, String>();
    plan.steps().stream()
        .filter(s -> s.op() != Operation.SAME && !s.internal())
        .forEach(s -> changes.put(s.urn().value(), operation(s.op())));
    return changes;
  }

  private static Map<String, String> changes(Outcome outcome) {
    var changes = new TreeMap<String, String>();
    outcome.done().stream()
        .filter(d -> d.op() != Operation.SAME && !d.urn().isDefaultProvider())
        .forEach(d -> changes.put(d.urn().value(), operation(d.op())));
    return changes;
  }

  private static String operation(Operation op) {
    return op == Operation.DELETE_REPLACED ? "replace" : op.text();
  }

  private static Map<String, Map<String, String>> diffs(Plan plan) {
    var diffs = new TreeMap<String, Map<String, String>>();
    for (var step : plan.steps()) {
      var kinds = new TreeMap<String, String>();
      step.diff().detailed().forEach((path, kind) -> kinds.put(path, kind.text()));
      if (!kinds.isEmpty() && !step.internal()) {
        diffs.put(step.urn().value(), kinds);
      }
    }
    return diffs;
  }

  private static Map<String, Integer> counts(Map<Operation, Integer> summary) {
    var counts = new TreeMap<String, Integer>();
    summary.forEach((op, count) -> counts.put(op.text(), count));
    return counts;
  }
}
