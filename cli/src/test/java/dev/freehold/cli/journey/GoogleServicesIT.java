package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.local.Endpoint;
import dev.freehold.local.testing.BigQueryEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What stands for Google in a clone: there once a warehouse is, and missed without Python only. */
@TestMethodOrder(OrderAnnotation.class)
class GoogleServicesIT {
  @TempDir static Path folder;
  private static final Endpoint BIGQUERY = Endpoint.free();
  private static final Endpoint GOOGLE = Endpoint.free();
  private static Clone clone;

  @BeforeAll
  static void cloneIt() throws Exception {
    clone = new Clone(folder);
    clone.fetchAlone();
    String addresses =
        "{ bigquery: \"http://" + BIGQUERY + "\", google: \"http://" + GOOGLE + "\" }";
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text ->
            text.replaceFirst("    emulators: .*\n", "")
                .replaceFirst("    local: true\n", "$0    emulators: " + addresses + "\n"));
    clone.set("FREEHOLD_PYTHON", folder.resolve("no-python").toString());
  }

  @AfterAll
  static void stop() throws Exception {
    clone.close();
    Path programs = folder.resolve(".freehold/local/.programs");
    if (Files.isSymbolicLink(programs)) {
      Files.delete(programs);
    }
  }

  private static List<String> started(Clone.Ran ran) throws Exception {
    assertThat(ran.code()).as(ran.all()).isZero();
    return new ObjectMapper().readTree(ran.out()).at("/services").findValuesAsText("service");
  }

  @Test
  @Order(1)
  void nobodyIsAskedForPythonWithoutAWarehouse() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("domain-configs"))) {
      for (Path file : files.filter(f -> f.endsWith("warehouse.yaml")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(started(clone.run("local", "start", "--json")))
        .isNotEmpty()
        .doesNotContain("bigquery", "google");
  }

  @Test
  @Order(2)
  void withAWarehouseAllButTheMissingStarts() {
    clone.write(
        "domain-configs/support/warehouses.yaml",
        "version: 1\nwarehouses:\n  desk: { description: Cases, dataClass: internal }\n");

    Clone.Ran ran = clone.run("local", "start");

    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).containsPattern("google +running +" + GOOGLE).doesNotContain("bigquery ");
    assertThat(ran.err())
        .contains("Not started: Service program missing: bigquery: the BigQuery emulator")
        .contains("FREEHOLD_PYTHON names " + folder.resolve("no-python"))
        .contains("Everything but warehouses works without it");
    assertThat(clone.run("local", "status").out()).contains("google").contains(GOOGLE.toString());
  }

  @Test
  @Order(3)
  void otherStacksAreAppliedWithoutIt() {
    Clone.Ran ran = clone.run("up", "risk/local", "--yes");

    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Read back: all");
  }

  @Test
  @Order(4)
  void withAPythonTheEmulatorIsThere(@TempDir Path other) throws Exception {
    var emulator = BigQueryEmulator.start(other);
    assumeTrue(emulator.isPresent(), "no emulator here");
    emulator.get().close();
    Path programs = folder.resolve(".freehold/local/.programs");
    Files.deleteIfExists(programs);
    Files.createSymbolicLink(programs, Path.of(System.getProperty("freehold.programs")));
    clone.set("FREEHOLD_PYTHON", "");

    assertThat(started(clone.run("local", "start", "--json"))).contains("bigquery", "google");

    var datasets = URI.create("http://" + BIGQUERY + "/bigquery/v2/projects/dp/datasets");
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(datasets).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(clone.run("local", "stop").out()).contains("bigquery").contains("google");
  }
}
