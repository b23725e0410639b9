package dev.freehold.governance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.topic.SchemaFile.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file of {@code src/test/schemas} holds the versions of a schema, each after a line {@code
 * === backward: what it is}, and after {@code ---} what is expected of the change from the first
 * one. {@code -Dgolden=write} writes the expectations anew; the diff is to be reviewed.
 */
class SchemaComparisonTest {
  private static final Path FOLDER = Path.of("src/test/schemas");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private record Version(String title, String text, String expected) {}

  @TestFactory
  Stream<DynamicTest> changes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream().flatMap(SchemaComparisonTest::tests);
    }
  }

  private static Stream<DynamicTest> tests(Path file) {
    List<Version> versions = versions(file);
    if (WRITE) {
      write(file, versions);
    }
    return versions.stream()
        .skip(1)
        .map(
            version ->
                DynamicTest.dynamicTest(
                    file.getFileName() + " " + version.title(),
                    () ->
                        assertThat(compare(file, versions.get(0), version))
                            .isEqualTo(version.expected())));
  }

  private static String compare(Path file, Version first, Version version) {
    Format format = Format.of(file.toString());
    String mode = version.title().substring(0, version.title().indexOf(':'));
    SchemaComparison comparison =
        SchemaComparison.of(
            new SchemaText(format, "a", first.text()),
            new SchemaText(format, "b", version.text()),
            Compatibility.of(mode));
    Stream<String> changes =
        comparison.changes().stream()
            .map(each -> each.kind() + " " + each.field() + ": " + each.text());
    Stream<String> faults = comparison.faults().stream().map(each -> "FAULT " + each.detail());
    return Stream.concat(changes, faults).map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<Version> versions(Path file) {
    List<Version> versions = new ArrayList<>();
    for (String part : text(file).split("(?m)^=== ")) {
      if (!part.isEmpty()) {
        int line = part.indexOf('\n');
        String[] halves = part.substring(line + 1).split("(?m)^---\n", -1);
        versions.add(
            new Version(part.substring(0, line), halves[0], halves.length > 1 ? halves[1] : ""));
      }
    }
    return versions;
  }

  private static void write(Path file, List<Version> versions) {
    String text =
        versions.stream()
            .map(
                each ->
                    each == versions.get(0)
                        ? "=== " + each.title() + "\n" + each.text()
                        : "=== "
                            + each.title()
                            + "\n"
                            + each.text()
                            + "---\n"
                            + compare(file, versions.get(0), each))
            .collect(Collectors.joining());
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
