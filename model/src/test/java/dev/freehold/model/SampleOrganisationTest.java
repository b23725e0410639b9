package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.schema.JsonSchemas;
import dev.freehold.model.topic.SchemaFile;
import dev.freehold.model.warehouse.Materialization;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
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
    assertThat(domains).allMatch(d -> d.connectors().isEmpty() && d.airflow().isEmpty());
  }

  @Test
  void hasWarehousesThatReadEachOther() {
    Platform local = organisation.environment("local").require();
    List<Warehouse> warehouses =
        local.domains().stream().flatMap(domain -> domain.warehouses().stream()).toList();
    List<Table> tables = warehouses.stream().flatMap(each -> each.tables().stream()).toList();
    List<View> views = warehouses.stream().flatMap(each -> each.views().stream()).toList();

    assertThat(warehouses).extracting(each -> each.ref().domain()).hasSizeGreaterThan(3);
    assertThat(tables)
        .extracting(table -> table.source().schema().format())
        .contains(SchemaFile.Format.values());
    assertThat(tables).anyMatch(table -> !table.rows().isEmpty());
    assertThat(tables)
        .flatExtracting(Table::columns)
        .anyMatch(column -> !column.dataClass().demands().mask().isEmpty());
    assertThat(views).anyMatch(view -> !view.shareWith().isEmpty());
    assertThat(views).anyMatch(view -> view.materialization() instanceof Materialization.Kept);
    assertThat(warehouses).flatExtracting(Warehouse::routines).isNotEmpty();
    assertThat(local.environment().emulators().isEmpty()).isFalse();
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
