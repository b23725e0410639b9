package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.local.testing.BigQueryEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two domains with warehouses, from nothing to a withdrawn grant, on the real emulator. */
@TestMethodOrder(OrderAnnotation.class)
class WarehousesIT {
  private static final String BOTH = "support/local";
  private static final String SCHEMA =
      """
      { "type": "record", "name": "Case", "fields": [
        { "name": "id", "type": "string" },
        { "name": "opened_at", "type": { "type": "long", "logicalType": "timestamp-micros" } },
        { "name": "email", "type": ["null", "string"], "default": null },
        { "name": "minutes", "type": ["null", "long"], "default": null }%s
      ] }
      """;
  private static final String SUPPORT =
      """
      version: 1
      warehouses:
        desk:
          dataClass: internal
          retention: 30d
          writers: [case-desk]
          tables:
            cases:
              schema: schemas/case.avsc
              partitionBy: opened_at
              fields: { email: personal }
              rows:
                short: { filter: "minutes < 60", to: [user/analyst@acme.example] }
        reports:
          dataClass: internal
          views:
            per_day: { sql: sql/per_day.sql, shareWith: [helpline/figures] }
      grants:
        - { to: user/analyst@acme.example, read: warehouse/desk, reason: INC-1, until: 2199-11-30 }
      """;
  private static final String HELPLINE =
      """
      version: 1
      domain: helpline
      owner: team-risk
      services: { board: {} }
      warehouses:
        figures:
          dataClass: internal
          readers: [board]
          views:
            trend: { sql: sql/trend.sql }
      uses:
        - { warehouse: support/reports }
      """;

  @TempDir static Path folder;
  private static Clone clone;

  @BeforeAll
  static void cloneIt(@TempDir Path other) {
    var emulator = BigQueryEmulator.start(other);
    assumeTrue(emulator.isPresent(), "no emulator here");
    emulator.get().close();
    clone = new Clone(folder);
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text ->
            text.contains("emulators:")
                ? text
                : text.replaceFirst(
                    "    local: true\n",
                    "$0    emulators: { bigquery: \"http://127.0.0.1:29150\","
                        + " google: \"http://127.0.0.1:29151\" }\n"));
    clone.write("domain-configs/support/schemas/case.avsc", String.format(SCHEMA, ""));
    clone.write(
        "domain-configs/support/sql/per_day.sql",
        "SELECT DATE(opened_at) AS day, COUNT(*) AS n FROM `desk.cases` GROUP BY day\n");
    clone.write("domain-configs/support/desk.yaml", SUPPORT);
    clone.write("domain-configs/helpline/domain.yaml", HELPLINE);
    clone.write(
        "domain-configs/helpline/sql/trend.sql", "SELECT day, n FROM `support.reports.per_day`\n");
  }

  @AfterAll
  static void stop() {
    if (clone != null) {
      clone.close();
    }
  }

  @Test
  @Order(1)
  void severalDomainsConvergeFromNothingInOneRun() throws Exception {
    Clone.Ran up = clone.run("up", BOTH, "helpline/local", "--yes");

    assertThat(up.code()).as(up.all()).isZero();
    assertThat(clone.run("plan", BOTH, "helpline/local").out()).contains("Nothing changes in 2");
    Clone.Ran drift = clone.run("drift", BOTH, "helpline/local", "--detailed-exitcode");
    assertThat(drift.code()).as(drift.all()).isZero();
    assertThat(get("datasets/support_desk"))
        .contains("\"tableId\": \"per_day\"", "analyst@acme.example", "request.time <");
    assertThat(query("SELECT n FROM helpline_figures.trend")).contains("\"totalRows\"");
  }

  @Test
  @Order(2)
  void sqlThatDoesNotFitIsFoundAtItsLine() {
    String file = "domain-configs/helpline/sql/trend.sql";
    clone.edit(file, text -> text.replace("day, n", "day, m"));

    Clone.Ran plan = clone.run("plan", "helpline/local");
    clone.edit(file, text -> text.replace("day, m", "day, n"));

    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.err()).contains("helpline/sql/trend.sql:1:13", "Unrecognized name: m");
  }

  @Test
  @Order(3)
  void aColumnMoreIsAnUpdateAndOneLessIsDataLoss() throws Exception {
    String file = "domain-configs/support/schemas/case.avsc";
    String more =
        ",\n  { \"name\": \"agent\", \"type\": [\"null\", \"string\"], \"default\": null }";
    clone.write(file, String.format(SCHEMA, more));
    Clone.Ran added = clone.run("up", BOTH, "--yes");
    assertThat(added.code()).as(added.all()).isZero();
    assertThat(added.out()).contains("column agent: STRING").contains("1 updated");
    assertThat(get("datasets/support_desk/tables/cases")).contains("agent");

    clone.write(
        file,
        String.format(SCHEMA, "").replace("\"long\"], \"default\"", "\"double\"], \"default\""));
    Clone.Ran lost = clone.run("up", BOTH, "--yes");
    assertThat(lost.code()).as(lost.all()).isEqualTo(6);
    assertThat(lost.err()).contains("column minutes changes from INTEGER to FLOAT");
    clone.write(file, String.format(SCHEMA, more));
    assertThat(clone.run("plan", BOTH).out()).contains("Nothing changes");
  }

  @Test
  @Order(4)
  void accessEndsAndIsReallyGone() throws Exception {
    Clone.Ran up = clone.run("up", BOTH, "--today", "2199-12-01", "--yes");

    assertThat(up.code()).as(up.all()).isZero();
    assertThat(up.out()).contains("allow analyst@acme.example: read support_desk until 2199-11-30");
    assertThat(get("datasets/support_desk")).doesNotContain("analyst@acme.example");
  }

  @Test
  @Order(5)
  void whatSomebodyElseMadeIsTakenOver() throws Exception {
    send(
        "POST",
        "datasets",
        "{\"datasetReference\":{\"datasetId\":\"old_facts\"},\"location\":\"EU\"}");
    clone.write(
        "domain-configs/helpline/old.yaml",
        "version: 1\nwarehouses:\n  facts: { dataClass: internal, physicalName: old_facts, adopt: true }\n");

    Clone.Ran first = clone.run("up", "helpline/local", "--yes");

    assertThat(first.all()).doesNotContain("Already Exists");
    assertThat(clone.run("plan", "helpline/local").out()).as(first.all()).contains("unchanged");
  }

  private static String get(String path) throws Exception {
    return send("GET", path + "?accessPolicyVersion=3", "");
  }

  private static String query(String sql) throws Exception {
    return send("POST", "queries", "{\"query\":\"" + sql + "\",\"useLegacySql\":false}");
  }

  private static String send(String method, String path, String body) throws Exception {
    var uri = URI.create(bigQuery() + "/bigquery/v2/projects/dp/" + path);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace("\":\"", "\": \"");
  }

  private static String bigQuery() throws IOException {
    Matcher address =
        Pattern.compile("bigquery: \"(http://[^\"]+)\"")
            .matcher(Files.readString(folder.resolve("domain-configs/platform/platform.yaml")));
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
