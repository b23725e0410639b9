package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of an organisation to the line of the .sql file. */
class PlatformTest {
  @TempDir Path root;

  @BeforeEach
  void organisation() throws IOException {
    write(
        "platform/platform.yaml",
        """
        version: 1
        organisation: acme
        environments:
          local: { local: true, project: acme-local, clusters: { main: local }, location: EU }
        clusters:
          local: { type: kafka, bootstrap: ["127.0.0.1:29092"], tls: false, replication: 1 }
        placement:
          - { cluster: main }
        """);
    write("platform/data-classes.yaml", "version: 1\nclasses:\n  internal: {}\n");
    write(
        "platform/teams.yaml", "version: 1\nteams:\n  team-shop: { members: [a@acme.example] }\n");
  }

  @BeforeEach
  void domain() throws IOException {
    write(
        "shop/schemas/order.avsc",
        """
        { "type": "record", "name": "Order", "fields": [
          { "name": "id", "type": "long" },
          { "name": "country", "type": "string" },
          { "name": "items", "type": { "type": "array", "items": {
            "type": "record", "name": "Item", "fields": [
              { "name": "sku", "type": "string" }, { "name": "price", "type": "double" }] } } }
        ] }
        """);
    write(
        "shop/domain.yaml",
        """
        version: 1
        domain: shop
        owner: team-shop
        services: { web: {} }
        warehouses:
          core:
            dataClass: internal
            readers: [web]
            tables:
              orders:
                schema: schemas/order.avsc
                partitionBy: ingestion
                rows: { german: { filter: "country = 'DE'", to: [service/web] } }
            views:
              lines: { sql: sql/lines.sql }
              revenue: { sql: sql/revenue.sql }
            routines:
              cents: { sql: sql/cents.sql, arguments: { amount: FLOAT64 }, returns: INT64 }
        """);
  }

  @BeforeEach
  void sql() throws IOException {
    write("shop/sql/cents.sql", "CAST(amount * 100 AS INT64)");
    write(
        "shop/sql/lines.sql",
        "SELECT o.id, _PARTITIONDATE AS day, item.*\nFROM `core.orders` o, UNNEST(o.items) item\n");
    write(
        "shop/sql/revenue.sql",
        "-- per day\nSELECT day, SUM(`core.cents`(price)) AS cents\nFROM `shop.core.lines`\nGROUP BY day\n");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private Judgement judge() {
    Platform platform =
        Organisation.load(root)
            .environment("local")
            .fold(
                (value, warnings) -> value,
                report -> {
                  throw new AssertionError(report.text(Colour.OFF));
                });
    return new SqlJudge(Case.home(), root.resolve(".freehold/cache/sql.json")).judge(platform);
  }

  private static EntryRef item(String name) {
    return new EntryRef(EntryKind.WAREHOUSE, "shop", "core/" + name);
  }

  @Test
  void everyViewAndRoutineIsJudged() {
    Judgement judgement = judge();

    assertThat(Case.lines(judgement)).isEmpty();
    assertThat(judgement.columns(item("view/lines")).orElseThrow())
        .extracting(OutputColumn::toString)
        .containsExactly("id INT64", "day DATE", "sku STRING", "price FLOAT64");
    assertThat(judgement.columns(item("view/revenue")).orElseThrow())
        .extracting(OutputColumn::toString)
        .containsExactly("day DATE", "cents INT64");
    assertThat(((Verdict.Good) judgement.verdicts().get(item("view/lines"))).reads())
        .isEqualTo(Map.of(item("table/orders"), Set.of("_PARTITIONDATE", "id", "items")));
  }

  @Test
  void aColumnThatGoesAwayBreaksTheViewAtItsLine() throws IOException {
    Path schema = root.resolve("shop/schemas/order.avsc");
    Files.writeString(schema, Files.readString(schema).replace("\"price\"", "\"amount\""));

    assertThat(Case.lines(judge()))
        .containsExactly(
            "shop/sql/revenue.sql:2:30+5: Unrecognized name: price | use one of: amount, day, id,"
                + " sku");
  }

  @Test
  void aFilterOfAnUnknownColumnIsFoundAtItsPolicy() throws IOException {
    Path domain = root.resolve("shop/domain.yaml");
    Files.writeString(domain, Files.readString(domain).replace("country =", "county ="));

    assertThat(Case.lines(judge()))
        .singleElement()
        .asString()
        .startsWith("shop/domain.yaml:13:")
        .endsWith(
            ": Unrecognized name: county (character 1 of the filter) | did you mean country?");
  }
}
