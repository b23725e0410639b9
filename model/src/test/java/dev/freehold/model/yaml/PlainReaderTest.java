package dev.freehold.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The short cut gives the library's tree, places included, or none at all. */
class PlainReaderTest {
  private static final List<String> TOKENS =
      List.of(
          "a: ",
          "b:",
          "c: 1",
          "d",
          "\n",
          "\n",
          "\n  ",
          "\n  ",
          "\n    ",
          "- ",
          "{ ",
          " }",
          "[",
          "]",
          ", ",
          ",",
          "\"q\"",
          "'s'",
          " # c",
          "#",
          "x y",
          "http://h:1",
          "~",
          "null: ",
          "1.5",
          " ",
          "k.l-m: ",
          "${env.a}",
          "''",
          "\"",
          "'",
          ":",
          "-",
          "?",
          "*",
          "\r\n",
          "\t",
          "---",
          "é");
  private static final Limits LIMITS = Limits.standard();

  private static void agrees(String text) {
    Optional<Mapping> plain = PlainReader.read("x.yaml", text, LIMITS);
    if (plain.isPresent()) {
      Problems problems = new Problems();
      Optional<Mapping> library = new YamlReader(LIMITS).readWithLibrary("x.yaml", text, problems);
      assertThat(problems.sorted()).as(text).isEmpty();
      assertThat(library).as(text).isEqualTo(plain);
      assertThat(library.orElseThrow().text()).isEqualTo(plain.orElseThrow().text());
    }
  }

  @Test
  void agreesOnEveryFileOfTheProject() throws IOException {
    for (Path root : List.of(Path.of("../domain-configs"), Path.of("src/test"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          agrees(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void takesTheFilesOfTheSample() throws IOException {
    String text = Files.readString(Path.of("../domain-configs/payments/domain.yaml"));

    assertThat(PlainReader.read("x.yaml", text, LIMITS)).isPresent();
  }

  @Property(tries = 20_000)
  void agreesOnWhateverLooksPlain(@ForAll("texts") String text) {
    agrees(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(14).map(parts -> String.join("", parts));
  }
}
