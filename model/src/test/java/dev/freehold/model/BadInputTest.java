package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of src/test/bad has one fault and says itself which and where. */
class BadInputTest {
  private static final Pattern IN =
      Pattern.compile("# in: (\\S+)(?: # FAULT (FH\\d{4})(?: in (\\S+))?)?.*");
  private static final Pattern ERROR = Pattern.compile("# ERROR (FH\\d{4})");

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> reportsExactlyTheMarkedFault() {
    return Folders.files(Folders.BAD).stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  private static String name(Path file) {
    return Folders.BAD.relativize(file).toString();
  }

  private void check(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher header = header(text);
    Path root = Folders.base(Files.createTempDirectory(temp, "org"));
    Folders.write(root, header.group(1), text);

    Report report = Organisation.load(root).check();

    assertThat(report.diagnostics().stream().map(BadInputTest::place).distinct())
        .as(report.text(Colour.OFF))
        .containsExactlyElementsOf(expected(text, header));
    assertThat(report.diagnostics()).allSatisfy(BadInputTest::saysWhatWhyAndHow);
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.code() + " " + diagnostic.span();
  }

  private static void saysWhatWhyAndHow(Diagnostic diagnostic) {
    assertThat(diagnostic.detail()).isNotBlank();
    assertThat(diagnostic.hint()).isNotBlank();
    assertThat(diagnostic.code().explanation()).isNotBlank();
  }

  private static Matcher header(String text) {
    Matcher header = IN.matcher(text.lines().findFirst().orElse(""));
    assertThat(header.matches()).isTrue();
    return header;
  }

  private static List<String> expected(String text, Matcher header) {
    List<String> expected = new ArrayList<>();
    if (header.group(2) != null) {
      String file = header.group(3) == null ? header.group(1) : header.group(3);
      expected.add(header.group(2) + " " + file);
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher error = ERROR.matcher(lines.get(i));
      while (error.find()) {
        expected.add(error.group(1) + " " + header.group(1) + ":" + (i + 1));
      }
    }
    return expected;
  }

  @Test
  void everyCodeHasAtLeastThreeBadInputs() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Arrays.stream(Code.values()).forEach(code -> counts.put(code.toString(), 0));
    for (Path file : Folders.files(Folders.BAD)) {
      Matcher code = Pattern.compile("FH\\d{4}").matcher(Files.readString(file));
      assertThat(code.find()).as(name(file)).isTrue();
      counts.merge(code.group(), 1, Integer::sum);
    }
    HostileInput.all().forEach(each -> counts.merge(each.code().toString(), 1, Integer::sum));

    assertThat(counts).allSatisfy((code, count) -> assertThat(count).as(code).isGreaterThan(2));
  }

  @TestFactory
  Stream<DynamicTest> reportsExactlyTheHostileFault() {
    return HostileInput.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> checkHostile(each)));
  }

  private void checkHostile(HostileInput hostile) throws IOException {
    Path root = Folders.base(Files.createTempDirectory(temp, "org"));
    hostile.change().accept(root);

    Report report = Organisation.load(root).check();

    assertThat(report.diagnostics().stream().map(Diagnostic::code).distinct())
        .as(report.text(Colour.OFF))
        .containsExactly(hostile.code());
    assertThat(report.diagnostics()).allSatisfy(BadInputTest::saysWhatWhyAndHow);
  }
}
