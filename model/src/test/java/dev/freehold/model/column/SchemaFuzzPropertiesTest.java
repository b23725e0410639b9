package dev.freehold.model.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Broken schemas are reported, whatever is broken: nothing is thrown and nothing hangs. */
class SchemaFuzzPropertiesTest {
  private static final Path FOLDER = Path.of("src/test/columns");
  private static final List<String> FILES =
      List.of("all.avsc", "odd.avsc", "three.proto", "two.proto", "all.json");
  private static final List<String> PIECES =
      List.of(
          "",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          ";",
          "=",
          "<",
          ">",
          "/*",
          "//",
          "\n",
          "0",
          "-1",
          "1e999",
          "null",
          "\"type\": \"array\"",
          "\"$ref\": \"#\"",
          "map<",
          "oneof x {",
          "group G",
          "message M { ",
          "reserved 1 to max;",
          "\\u0000",
          "\\",
          "repeated ",
          "extend R {",
          "99999999999999999999");

  @Property(tries = 4000)
  void brokenSchemasAreReported(@ForAll("broken") List<String> broken) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(Rendered.of(broken.get(0), broken.get(1))).as(broken.get(1)).isNotEmpty());
  }

  @Provide
  Arbitrary<List<String>> broken() {
    return Combinators.combine(
            Arbitraries.of(FILES),
            Arbitraries.of(PIECES),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 30))
        .as(SchemaFuzzPropertiesTest::broken);
  }

  /** A file with some characters cut out and a piece put in their place. */
  private static List<String> broken(String file, String piece, double place, int cut) {
    try {
      String text = Files.readString(FOLDER.resolve(file));
      int at = (int) (place * text.length());
      return List.of(
          file, text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + cut)));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
