package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.yaml.Limits;
import dev.freehold.model.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class LoadingPropertiesTest {
  private static final List<String> PARTS =
      List.of(
          "topics:\n  a: { producers: [api] }\n",
          "topics:\n  b: { partitions: 0 }\n",
          "services:\n  s: {}\n",
          "topics:\n  a: {}\n",
          "grants:\n  - { to: team/nobody, read: topic/a }\n",
          "warehouses:\n  w: { retention: 5 }\n",
          "warehouses:\n  x: { views: { v: { sql: sql/daily.sql }, w: { sql: sql/none.sql } } }\n",
          "warehouses:\n  y: { tables: { t: { from: topic/transactions, clusterBy: [x] } } }\n",
          "grants:\n  - { to: team/team-risk, read: warehouse/y/table/t, clear: [personal] }\n");

  /** Files are written in any order: what a folder lists is not sorted by itself. */
  @Property(tries = 12)
  void orderOfFilesDoesNotMatter(@ForAll("orders") List<Integer> order) throws IOException {
    assertThat(report(order)).isEqualTo(report(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8)));
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  private static String report(List<Integer> order) throws IOException {
    Path root = Files.createTempDirectory("freehold");
    Folders.base(root);
    for (int part : order) {
      Folders.write(root, "payments/part-" + part + ".yaml", PARTS.get(part));
    }
    return Organisation.load(root).check().text(Colour.OFF);
  }

  @Property(tries = 8)
  void sameInputGivesTheSamePlatform(@ForAll("environments") String environment) {
    String first = platform(environment);

    assertThat(platform(environment)).isEqualTo(first);
  }

  @Provide
  Arbitrary<String> environments() {
    return Arbitraries.of("local", "staging", "prod");
  }

  private static String platform(String environment) {
    Platform platform = Organisation.load(Folders.SAMPLE).environment(environment).require();
    StringBuilder out = new StringBuilder();
    platform
        .domains()
        .forEach(
            domain -> {
              domain.topics().forEach(t -> out.append(t.ref()).append(t.settings()).append('\n'));
              domain.warehouses().forEach(w -> out.append(w.labels()));
              domain.warehouses().stream()
                  .flatMap(w -> w.tables().stream())
                  .forEach(t -> out.append(t.columns()).append(t.layout()));
              domain.grants().forEach(g -> out.append(g.id()).append(g.span()).append('\n'));
            });
    return out.toString();
  }

  @Property(tries = 120)
  void randomBytesNeverThrow(@ForAll byte[] bytes) throws IOException {
    Path root = Files.createTempDirectory("freehold");
    Folders.base(root);
    Folders.write(root, "payments/random.yaml", bytes);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Organisation.load(root).check().text(Colour.OFF));
  }

  @Property(tries = 3000)
  void randomYamlNeverThrows(@ForAll("yaml") String text) {
    Problems problems = new Problems();

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          boolean read =
              new YamlReader(Limits.standard()).read("x.yaml", text, problems).isPresent();
          assertThat(problems.any()).isEqualTo(!read);
        });
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "a",
            "b: ",
            "- ",
            "\n",
            "  ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ": ",
            "\"",
            "'",
            "&a ",
            "*a ",
            "!x ",
            "|\n",
            ">\n",
            "? ",
            "#c\n",
            "---\n",
            "...\n",
            "\t",
            "<<: ",
            "~",
            "%YAML 1.2\n",
            "\\x",
            "\\U",
            "1",
            "é",
            "\u0007",
            "@",
            "`")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", new ArrayList<>(parts)));
  }
}
