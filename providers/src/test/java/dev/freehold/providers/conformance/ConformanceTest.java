package dev.freehold.providers.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.kafka.KafkaProvider;
import dev.freehold.providers.plugin.client.PluginFinder;
import dev.freehold.providers.plugin.client.PluginProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Takes a stack on a real broker through what the Pulumi CLI was recorded with. */
class ConformanceTest {
  @TempDir Path folder;

  /** What a create leaves in the state that the system has refused. */
  private enum Failed {
    LEAVES_NOTHING,
    STAYS_PENDING
  }

  @TestFactory
  Stream<DynamicTest> doesWhatTheCliDoes() {
    return kafka(pkg -> Optional.of(new KafkaProvider()), Failed.LEAVES_NOTHING);
  }

  @TestFactory
  Stream<DynamicTest> doesWhatTheCliDoesWithAGraph() {
    return graph(pkg -> Optional.of(new KafkaProvider()), Failed.LEAVES_NOTHING);
  }

  @TestFactory
  Stream<DynamicTest> doesTheSameThroughThePluginProtocol() {
    var served = new Served();
    return kafka(served, Failed.LEAVES_NOTHING).onClose(served::close);
  }

  @TestFactory
  Stream<DynamicTest> doesTheSameWithAGraphThroughThePluginProtocol() {
    var served = new Served();
    return graph(served, Failed.LEAVES_NOTHING).onClose(served::close);
  }

  @TestFactory
  Stream<DynamicTest> doesTheSameWithTheOfficialPlugin() {
    return kafka(official(), Failed.STAYS_PENDING);
  }

  @TestFactory
  Stream<DynamicTest> doesTheSameWithAGraphAndTheOfficialPlugin() {
    return graph(official(), Failed.STAYS_PENDING);
  }

  private static ProviderFactory official() {
    Optional<Path> plugin = new PluginFinder(System.getenv()).find("kafka");
    assumeTrue(plugin.isPresent(), "there is no pulumi-resource-kafka on the PATH");
    return pkg -> Optional.of(PluginProvider.of(pkg, plugin.get()).plannedBy(new KafkaProvider()));
  }

  private Stream<DynamicTest> kafka(ProviderFactory providers, Failed failed) {
    return steps(
        new Replay("kafka", "conformance", folder, providers, new Broker(folder.resolve("broker"))),
        failed,
        "01-create",
        "02-same",
        "03-update",
        "04-replace-fewer-partitions",
        "05-replace-acl-quota-update-secret",
        "06-rename-by-alias",
        "07-protect",
        "08-delete-protected-fails",
        "09-unprotect",
        "10-delete-two",
        "11-import",
        "12-after-import",
        "13-retain",
        "14-delete-retained",
        "15-create-fails",
        "16-ignore-changes",
        "17-drift-preview");
  }

  private Stream<DynamicTest> graph(ProviderFactory providers, Failed failed) {
    return steps(
        new Replay(
            "graph", "conformance-deps", folder, providers, new Broker(folder.resolve("broker"))),
        failed,
        "01-create-with-references",
        "02-replace-with-dependents",
        "03-rename-parent-by-alias",
        "04-target-one",
        "05-then-all",
        "06-continue-on-error",
        "07-repaired",
        "08-provider-config-change",
        "09-deleted-behind-its-back",
        "10-up-with-refresh",
        "11-remove-all");
  }

  private static Stream<DynamicTest> steps(Replay replay, Failed failed, String... names) {
    return Stream.of(names)
        .map(name -> DynamicTest.dynamicTest(name, () -> check(replay, failed, replay.step(name))))
        .onClose(replay::close);
  }

  private static void check(Replay replay, Failed failed, RecordedStep step) throws Exception {
    replay.begin(step);
    var all = new SoftAssertions();
    check(step, replay.preview(step), all);
    if (step.up().isPresent()) {
      check(step, replay.up(step), step.up().get(), all);
    }
    Map<String, PropertyValue> state = replay.state();
    if (failed == Failed.STAYS_PENDING) {
      KnownDifferences.uncertain(step).forEach(state::remove);
    }
    Map<String, PropertyValue> recorded = replay.recordedState(step);
    all.assertThat(state.keySet()).as("state").isEqualTo(recorded.keySet());
    recorded.keySet().retainAll(state.keySet());
    recorded.forEach((urn, entry) -> all.assertThat(state.get(urn)).as(urn).isEqualTo(entry));
    all.assertAll();
  }

  private static void check(RecordedStep step, Plan plan, SoftAssertions all) {
    RecordedStep.Preview preview = step.preview();
    all.assertThat(plan.failed()).as(plan.problems().toString()).isEqualTo(preview.fails());
    all.assertThat(changes(plan)).as("planned").isEqualTo(preview.changes());
    all.assertThat(diffs(plan)).as("diffs").isEqualTo(KnownDifferences.diffs(preview.diffs()));
    all.assertThat(counts(plan.summary())).as("planned summary").isEqualTo(preview.summary());
  }

  private static void check(
      RecordedStep step, Outcome outcome, RecordedStep.Up recorded, SoftAssertions all) {
    all.assertThat(outcome.failed()).as(outcome.problems().toString()).isEqualTo(recorded.fails());
    all.assertThat(failures(outcome)).as("failures").isEqualTo(recorded.failures().keySet());
    all.assertThat(changes(outcome)).as("done").isEqualTo(recorded.changes());
    all.assertThat(counts(outcome.summary()))
        .as("summary")
        .isEqualTo(KnownDifferences.summary(step, recorded.summary()));
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

  private static Set<String> failures(Outcome outcome) {
    return outcome.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .map(problem -> problem.urn().value())
        .collect(Collectors.toCollection(TreeSet::new));
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
