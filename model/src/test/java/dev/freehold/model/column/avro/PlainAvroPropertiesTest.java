package dev.freehold.model.column.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.JsonTree;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What the short cut reads, Avro's own library reads alike. */
class PlainAvroPropertiesTest {
  @Property(tries = 4000)
  void theShortCutAgreesWithTheLibrary(@ForAll("schemas") String schema) {
    Statistics.label("plain").collect(agrees(schema));
  }

  @Test
  void theShortCutTakesWhatMostSchemasAre() throws IOException {
    assertThat(agrees(Files.readString(Path.of("src/test/base/payments/schemas/transaction.avsc"))))
        .isTrue();
  }

  private static boolean agrees(String schema) {
    Node tree = JsonTree.read("x.avsc", schema, new Problems()).orElseThrow();
    Optional<List<Column>> plain = PlainAvro.read(tree);
    if (plain.isPresent()) {
      Problems problems = new Problems();
      Optional<List<Column>> full = AvroColumns.readWithLibrary(tree, schema, problems);

      assertThat(problems.sorted()).as(schema).isEmpty();
      assertThat(plain).as(schema).isEqualTo(full);
    }
    return plain.isPresent();
  }

  private static final List<String> PLAIN =
      List.of(
          "\"string\"",
          "\"int\"",
          "\"bytes\"",
          "{ \"type\": \"string\" }",
          "{ \"type\": \"string\", \"logicalType\": \"uuid\" }",
          "{ \"type\": \"long\", \"logicalType\": \"timestamp-micros\" }",
          "{ \"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 10, \"scale\": 2 }",
          "{ \"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\", \"Y\"] }",
          "{ \"type\": \"fixed\", \"name\": \"F\", \"namespace\": \"m\", \"size\": 4 }",
          "{ \"type\": \"array\", \"items\": \"string\" }",
          "{ \"type\": \"map\", \"values\": [\"null\", \"int\"] }",
          "{ \"type\": \"map\", \"values\": { \"type\": \"array\", \"items\": \"int\" } }",
          "[\"null\", \"string\"]",
          "[\"A\", \"null\"]");

  private static final List<String> ODD =
      List.of(
          "\"null\"",
          "\"A\"",
          "\"n.A\"",
          "\"m.B\"",
          "\"E\"",
          "{ \"type\": \"int\", \"logicalType\": \"timestamp-micros\" }",
          "{ \"type\": \"long\", \"logicalType\": \"timestamp-nanos\" }",
          "{ \"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 2, \"scale\": 10 }",
          "{ \"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 90 }",
          "{ \"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\", \"X\"] }",
          "{ \"type\": \"fixed\", \"name\": \"m.F\", \"size\": 4 }",
          "{ \"type\": \"array\", \"items\": { \"type\": \"array\", \"items\": \"int\" } }",
          "[\"null\", \"int\", \"string\"]",
          "[\"null\", \"null\"]",
          "[\"string\"]");

  @Provide
  Arbitrary<String> schemas() {
    return record(3);
  }

  private static Arbitrary<String> record(int depth) {
    Arbitrary<String> head =
        Arbitraries.of(
            "\"name\": \"A\"",
            "\"name\": \"A\", \"namespace\": \"n\"",
            "\"name\": \"B\", \"namespace\": \"m\", \"doc\": \"B\"",
            "\"name\": \"C\"",
            "\"name\": \"D\", \"aliases\": [\"Old\"]",
            "\"name\": \"1\"");
    return head.flatMap(
        name -> field(depth).list().ofMinSize(1).ofMaxSize(5).map(fields -> record(name, fields)));
  }

  private static String record(String head, List<String> fields) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      named.add("{ \"name\": \"f" + i + "\", " + fields.get(i) + " }");
    }
    return named.stream()
        .collect(
            Collectors.joining(
                ",\n", "{ \"type\": \"record\", " + head + ", \"fields\": [\n", "] }"));
  }

  private static Arbitrary<String> field(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(15, Arbitraries.of(PLAIN)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(ODD)));
    Arbitrary<String> inner =
        depth == 0
            ? leaf
            : Arbitraries.lazy(() -> record(depth - 1))
                .flatMap(
                    record ->
                        Arbitraries.of(
                            record,
                            "[\"null\", " + record + "]",
                            "{ \"type\": \"array\", \"items\": " + record + " }"));
    Arbitrary<String> type =
        Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, leaf), net.jqwik.api.Tuple.of(1, inner));
    Arbitrary<String> rest =
        Arbitraries.of(
            "", "", "", ", \"doc\": \"What\"", ", \"default\": null", ", \"order\": \"ignore\"");
    return type.flatMap(each -> rest.map(more -> "\"type\": " + each + more));
  }
}
