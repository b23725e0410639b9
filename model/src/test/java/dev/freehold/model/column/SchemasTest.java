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
        .containsExactly("FH0714 1:308927 this is column 10001, nested ones included");
    assertThat(
            Rendered.of("x.json", deep.repeat(16) + "{ \"type\": \"integer\" }" + "} }".repeat(16)))
        .hasSize(16)
        .last()
        .asString()
        .startsWith("m.m.m.m.m.m.m.m.m.m.m.m.m.m.m.m INT64");
  }

  @Test
  void stopsWhereTypesHoldEachOtherAgainAndAgain() {
    StringBuilder avro =
        new StringBuilder("{ \"type\": \"record\", \"name\": \"R\", \"fields\": [");
    StringBuilder proto = new StringBuilder("syntax = \"proto3\";\nmessage R { M14 m = 1; }\n");
    StringBuilder json = new StringBuilder("{ \"$ref\": \"#/$defs/m14\", \"$defs\": {");
    for (int i = 0; i < 15; i++) {
      String below = i == 0 ? "string" : "M" + (i - 1);
      String ref =
          i == 0 ? "{ \"type\": \"string\" }" : "{ \"$ref\": \"#/$defs/m" + (i - 1) + "\" }";
      proto.append("message M").append(i).append(" { ");
      json.append(i == 0 ? "" : ",").append("\"m").append(i).append("\": { \"properties\": {");
      avro.append(i == 0 ? "" : ",").append("{ \"name\": \"f").append(i).append("\", \"type\": ");
      avro.append("{ \"type\": \"record\", \"name\": \"M").append(i).append("\", \"fields\": [");
      for (int j = 1; j < 5; j++) {
        String comma = j == 1 ? "" : ",";
        proto.append(below).append(" f").append(j).append(" = ").append(j).append("; ");
        json.append(comma).append("\"f").append(j).append("\": ").append(ref);
        avro.append(comma).append("{ \"name\": \"f").append(j);
        avro.append("\", \"type\": \"").append(below).append("\" }");
      }
      proto.append("}\n");
      json.append("} }");
      avro.append("] } }");
    }

    for (List<String> lines :
        List.of(
            Rendered.of("x.avsc", avro + "] }"),
            Rendered.of("x.proto", proto.toString()),
            Rendered.of("x.json", json + "} }"))) {
      assertThat(lines).singleElement().asString().contains("FH0714", "this is column 10001");
    }
  }

  @Test
  void refusesListsThatHoldThemselves() {
    assertThat(
            Rendered.of(
                "x.json",
                "{ \"properties\": { \"a\": { \"items\": { \"$ref\": \"#/properties/a\" } } } }"))
        .containsExactly("FH0712 1:19 a holds itself");
    assertThat(
            Rendered.of(
                "x.json",
                "{ \"properties\": { \"a\": { \"type\": \"object\", \"additionalProperties\":"
                    + " { \"$ref\": \"#/properties/a\" } } } }"))
        .containsExactly("FH0712 1:19 value holds itself");
  }
}
