package dev.freehold.model.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What becomes of Avro, Protobuf and JSON Schema, with the places of the definitions. */
class SchemasTest {
  private static final Path FOLDER = Path.of("src/test/columns");

  /** Beside each schema stands a file of its columns, or of its problems. */
  @TestFactory
  Stream<DynamicTest> makesTheColumns() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .filter(file -> !file.toString().endsWith(".columns"))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    List<String> expected = Files.readAllLines(Path.of(file + ".columns"));

    assertThat(Rendered.of(file.getFileName().toString(), Files.readString(file)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void readsDeepAndWideSchemasAsFarAsBigQueryDoes() {
    StringBuilder wide = new StringBuilder("{ \"type\": \"object\", \"properties\": {");
    for (int i = 0; i < 10_000; i++) {
      wide.append(i == 0 ? "" : ",")
          .append("\"c")
          .append(i)
          .append("\": { \"type\": \"integer\" }");
    }
    String deep = "{ \"type\": \"object\", \"properties\": { \"m\": ";

    assertThat(Rendered.of("x.json", wide + "} }")).hasSize(10_000);
    assertThat(Rendered.of("x.json", wide + ", \"last\": { \"type\": \"integer\" } } }"))
        .containsExactly("FH0714 0:0 the schema has 10001 columns, nested ones included");
    assertThat(
            Rendered.of("x.json", deep.repeat(16) + "{ \"type\": \"integer\" }" + "} }".repeat(16)))
        .hasSize(16)
        .last()
        .asString()
        .startsWith("m.m.m.m.m.m.m.m.m.m.m.m.m.m.m.m INT64");
  }
}
