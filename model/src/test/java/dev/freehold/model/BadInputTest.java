package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of src/test/bad has one fault and says itself which and where. */
class BadInputTest {
  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> reportsExactlyTheMarkedFault() {
    return BadFile.all().stream()
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
  }

  /** Found by the module sql, which has its own bad inputs. */
  private static final Set<Code> OF_SQL = Set.of(Code.SQL_INVALID, Code.SQL_NOT_JUDGED);

  private void check(BadFile file) throws IOException {
    Path root = Folders.base(Files.createTempDirectory(temp, "org"));
    file.write(root);

    Report report = Organisation.load(root).check();

    assertThat(report.diagnostics().stream().map(BadInputTest::place).distinct())
        .as(report.text(Colour.OFF))
        .containsExactlyElementsOf(file.expected());
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

  @Test
  void everyCodeHasAtLeastThreeBadInputs() {
    Map<String, Integer> counts = new TreeMap<>();
    Arrays.stream(Code.values())
        .filter(code -> !OF_SQL.contains(code))
        .forEach(code -> counts.put(code.toString(), 0));
    for (BadFile file : BadFile.all()) {
      assertThat(file.expected()).as(file.name()).isNotEmpty();
      counts.merge(file.expected().get(0).substring(0, 6), 1, Integer::sum);
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
