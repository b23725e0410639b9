package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.schema.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleOrganisationTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/freehold/schema");

  private final Organisation organisation = Organisation.load(Folders.SAMPLE);

  @Test
  void hasNoProblemInAnyEnvironment() {
    Report report = organisation.check();

    assertThat(report.text(Colour.OFF)).isEmpty();
    assertThat(organisation.environments()).containsExactly("local", "prod", "staging");
  }

  @Test
  void usesWhatTheLanguageHas() {
    Platform local = organisation.environment("local").require();
    List<Domain> domains = local.domains();

    assertThat(domains).extracting(Domain::name).hasSizeGreaterThanOrEqualTo(6).isSorted();
    assertThat(domains.stream().mapToInt(d -> d.topics().size()).sum()).isBetween(25, 40);
    assertThat(domains).allMatch(d -> d.connectors().isEmpty() && d.warehouses().isEmpty());
    assertThat(domains).allMatch(d -> d.airflow().isEmpty());
  }

  @Test
  void namesAnExistingSchemaInTheFirstLineOfEachFile() throws IOException {
    for (Path file : Folders.files(Folders.SAMPLE)) {
      if (file.toString().endsWith(".yaml")) {
        String first = Files.readAllLines(file).get(0);
        assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
        String schema = first.substring(first.indexOf('=') + 1);
        assertThat(file.getParent().resolve(schema)).as(file.toString()).isRegularFile();
      }
    }
  }

  /** Run with {@code -Dschema=write} to write the schemas anew. */
  @Test
  void schemasAreCurrent() throws IOException {
    for (Path folder : List.of(RESOURCES, Folders.SAMPLE.resolve(".schema"))) {
      for (Map.Entry<String, String> schema : JsonSchemas.all().entrySet()) {
        Path file = folder.resolve(schema.getKey());
        if ("write".equals(System.getProperty("schema"))) {
          Files.createDirectories(folder);
          Files.writeString(file, schema.getValue());
        }
        assertThat(file).as("run with -Dschema=write").hasContent(schema.getValue());
      }
      try (var files = Files.list(folder)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(JsonSchemas.all().keySet());
      }
    }
  }
}
