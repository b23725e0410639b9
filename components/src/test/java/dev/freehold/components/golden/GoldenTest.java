package dev.freehold.components.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.declaration.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Folders of YAML in, declarations out. */
class GoldenTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> declaresWhatIsExpected() {
    return GoldenCase.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), check(each)));
  }

  private static Executable check(GoldenCase golden) {
    return () -> {
      if (WRITE) {
        golden.write();
      }
      SortedMap<String, List<Declaration>> stacks = golden.stacks();
      assertThat(stacks).isNotEmpty();
      stacks.forEach(
          (file, declarations) ->
              assertThat(DeclarationJson.text(declarations))
                  .as(golden.name() + "/out/" + file)
                  .isEqualTo(golden.expected(file)));
    };
  }

  @TestFactory
  Stream<DynamicTest> usesEveryFile() {
    return GoldenCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(), () -> assertThat(each.unused()).as("unused files").isEmpty()));
  }

  @Test
  void namesFilesThatNothingReads(@TempDir Path temp) throws IOException {
    Path from = GoldenCase.all().get(0).folder();
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(each -> !Files.isDirectory(each)).toList()) {
        Path copy = temp.resolve(from.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
    List<String> strays =
        List.of("in/orders/notes.txt", "in/orders/schemas/gone.avsc", "notes", "out/old.json");
    for (String stray : strays) {
      Files.createDirectories(temp.resolve(stray).getParent());
      Files.writeString(temp.resolve(stray), "x\n");
    }

    assertThat(new GoldenCase(temp).unused()).isEqualTo(strays);
  }
}
