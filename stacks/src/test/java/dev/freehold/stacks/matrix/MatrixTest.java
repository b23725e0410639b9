package dev.freehold.stacks.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.pulumi.Cli;
import dev.freehold.engine.pulumi.CliMissingException;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both engines do what the Pulumi CLI was recorded to do. With a `pulumi` on the PATH, {@code
 * -Dmatrix=record} records it again; {@code -Dmatrix.only} chooses cases.
 */
class MatrixTest {
  private static final Path RECORDED = Path.of("src/test/resources/matrix");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> theEmbeddedEngineDoesWhatTheCliDoes() {
    return cases()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> check(each, "embedded", Subject::embedded)));
  }

  @TestFactory
  Stream<DynamicTest> theCliDoesWhatItDid() {
    return cases()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      assumeCli();
                      if (System.getProperty("matrix", "").equals("record")) {
                        record(each);
                      } else {
                        check(each, "pulumi", Subject::pulumi);
                      }
                    }));
  }

  private static Stream<Map.Entry<String, List<Step>>> cases() {
    String only = System.getProperty("matrix.only", ".*");
    return Cases.ALL.stream().filter(each -> each.getKey().matches(only));
  }

  private static void assumeCli() {
    try {
      Cli.find(System.getenv());
    } catch (CliMissingException missing) {
      Assumptions.abort("skipped: " + missing.getMessage());
    }
  }

  private void check(
      Map.Entry<String, List<Step>> each, String engine, Function<Path, Subject> opened)
      throws IOException {
    List<Fields> recorded = recorded(each.getKey());
    List<Fields> observed = observe(each, opened.apply(folder.resolve(engine + each.getKey())));
    assertThat(observed).as("steps").hasSameSizeAs(recorded);
    var all = new SoftAssertions();
    for (int i = 0; i < recorded.size(); i++) {
      Fields expected =
          engine.equals("embedded")
              ? KnownDifferences.of(each.getKey(), recorded.get(i))
              : recorded.get(i);
      all.assertThat(lines(observed.get(i)))
          .as(each.getKey() + ", step " + expected.text("step").orElseThrow())
          .isEqualTo(lines(expected));
    }
    all.assertAll();
  }

  private static List<Fields> observe(Map.Entry<String, List<Step>> each, Subject subject) {
    try (subject) {
      var observed = new ArrayList<Fields>();
      for (Step step : each.getValue()) {
        observed.add(subject.take(step).fields());
      }
      return observed;
    }
  }

  private void record(Map.Entry<String, List<Step>> each) throws IOException {
    List<Fields> observed = observe(each, Subject.pulumi(folder.resolve(each.getKey())));
    Files.createDirectories(RECORDED);
    Files.writeString(
        RECORDED.resolve(each.getKey() + ".json"), JsonText.of(new Items(List.copyOf(observed))));
  }

  private static List<Fields> recorded(String name) throws IOException {
    PropertyValue steps = ValueReader.parse(Files.readString(RECORDED.resolve(name + ".json")));
    return ((Items) steps).values().stream().map(Fields.class::cast).toList();
  }

  /** By path, so that a difference says where it is. */
  private static Map<String, String> lines(PropertyValue value) {
    var lines = new TreeMap<String, String>();
    flatten("", value, lines);
    return lines;
  }

  private static void flatten(String path, PropertyValue value, Map<String, String> lines) {
    if (value instanceof Fields fields) {
      if (fields.isEmpty()) {
        lines.put(path, "{}");
      }
      fields.values().forEach((key, inner) -> flatten(path + "/" + key, inner, lines));
    } else {
      lines.put(path, JsonText.of(value).strip());
    }
  }
}
