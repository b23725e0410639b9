package dev.freehold.providers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the official provider wrote and planned in recorded runs, and what this one does. */
class RecordedRunsTest {
  private static final KafkaProvider PROVIDER = new KafkaProvider();
  private static final Map<String, Function<Fields, Fields>> OUTPUTS =
      Map.of(
          TopicKind.TOKEN, inputs -> TopicKind.outputs(TopicKind.wanted(inputs)),
          AclKind.TOKEN, inputs -> AclKind.outputs(AclKind.entry(inputs).orElseThrow()),
          QuotaKind.TOKEN,
              inputs ->
                  QuotaKind.outputs(
                      QuotaKind.entity(inputs).orElseThrow(), QuotaKind.limits(inputs)),
          ScramKind.TOKEN,
              inputs ->
                  ScramKind.outputs(
                      ScramKind.user(inputs).orElseThrow(), ScramKind.iterations(inputs), inputs));

  @TestFactory
  Stream<DynamicTest> writesTheSameState() {
    return cases(
        "states.json",
        state -> {
          String type = state.text("type").orElseThrow();
          Fields inputs = state.fields("inputs").orElseThrow();

          assertThat(PROVIDER.idFor(type, inputs)).isEqualTo(state.text("id"));
          assertThat(OUTPUTS.get(type).apply(inputs))
              .isEqualTo(state.fields("outputs").orElseThrow());
        });
  }

  @TestFactory
  Stream<DynamicTest> fillsInTheSameInputs() {
    return cases(
        "states.json",
        state -> {
          if (state.get("imported").equals(Optional.of(PropertyValue.of(true)))) {
            return;
          }
          Fields inputs = state.fields("inputs").orElseThrow();
          Fields declared = inputs.without("__defaults");
          boolean filled = !inputs.get("__defaults").orElseThrow().toString().contains("[]");
          Fields news = filled ? declared.without("resourcePatternTypeFilter") : declared;

          assertThat(Samples.checked(PROVIDER, state.text("type").orElseThrow(), news))
              .isEqualTo(inputs);
        });
  }

  @TestFactory
  Stream<DynamicTest> seesNoChangeInWhatWasWritten() {
    return cases(
        "states.json",
        state -> {
          Fields inputs = state.fields("inputs").orElseThrow();
          Fields outputs = state.fields("outputs").orElseThrow();

          assertThat(diff(state, inputs, outputs, inputs).changes()).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> plansTheSameChanges() {
    return cases(
        "diffs.json",
        recorded -> {
          Fields olds = recorded.fields("olds").orElseThrow();
          Fields news =
              Samples.checked(
                  PROVIDER,
                  recorded.text("type").orElseThrow(),
                  recorded.fields("news").orElseThrow());
          var diff =
              diff(
                  recorded,
                  olds.fields("inputs").orElseThrow(),
                  olds.fields("outputs").orElseThrow(),
                  news);

          var kinds = new TreeMap<String, String>();
          diff.detailed().forEach((path, kind) -> kinds.put(path, kind.text()));
          assertThat(kinds).isEqualTo(expected(recorded));
          boolean replaces =
              recorded.fields("detailedDiff").orElseThrow().toString().contains("-replace");
          assertThat(!diff.replaces().isEmpty()).isEqualTo(replaces);
          assertThat(diff.detailed().values().stream().anyMatch(PropertyDiff::replaces))
              .isEqualTo(replaces);
        });
  }

  /**
   * The official provider reports a replacement that its code, not its schema, asks for as one of
   * {@code __meta}; this one names the property.
   */
  private static Map<String, String> expected(Fields recorded) {
    var expected = new TreeMap<String, String>();
    Values.texts(recorded, "detailedDiff").forEach(expected::put);
    if (recorded.fields("detailedDiff").orElseThrow().has("__meta")) {
      expected.put("partitions", "update-replace");
    }
    return expected;
  }

  private static DiffResult diff(
      Fields recorded, Fields oldInputs, Fields oldOutputs, Fields news) {
    return PROVIDER.diff(
        new DiffRequest(
            recorded.text("type").orElseThrow(),
            recorded.text("id").orElseThrow(),
            oldInputs,
            oldOutputs,
            news,
            List.of()));
  }

  private static Stream<DynamicTest> cases(String file, Consumer<Fields> check) {
    List<Fields> recorded = Samples.recorded(file);
    return Stream.iterate(0, i -> i + 1)
        .limit(recorded.size())
        .map(
            i -> {
              Fields one = recorded.get(i);
              String name =
                  i + " " + one.text("step").orElseThrow() + " " + one.text("id").orElseThrow();
              return DynamicTest.dynamicTest(name, () -> check.accept(one));
            });
  }
}
