package dev.freehold.model.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.Columns;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.unit.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a warehouse's files become its records. */
class WarehouseTest {
  private static final Path BASE = Path.of("src/test/base");
  private static final String KEY = "projects/acme/locations/europe/keyRings/r/cryptoKeys/k";

  @TempDir Path root;

  @BeforeEach
  void base() throws IOException {
    try (Stream<Path> all = Files.walk(BASE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        write(BASE.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private Platform platform(String environment) {
    return Organisation.load(root).environment(environment).require();
  }

  private static EntryRef ref(String domain, String name) {
    return new EntryRef(EntryKind.WAREHOUSE, domain, name);
  }

  private Warehouse lake(String yaml) throws IOException {
    return lake(yaml, "prod");
  }

  private Warehouse lake(String yaml, String environment) throws IOException {
    write("payments/lake.yaml", "warehouses:\n  lake:\n" + yaml.indent(4));
    return platform(environment).warehouse(ref("payments", "lake")).orElseThrow();
  }

  @Test
  void hasDefaultsWhereNobodySays() throws IOException {
    Warehouse lake = lake("{}");

    assertThat(lake.physicalName()).isEqualTo("payments_lake");
    assertThat(lake.location()).isEqualTo("EU");
    assertThat(lake.lifetimes())
        .isEqualTo(new Lifetimes(TimeLimit.unlimited(), TimeLimit.unlimited(), Duration.ofDays(7)));
    assertThat(lake.encryptionKey()).isEmpty();
    assertThat(lake.origin()).isEqualTo(Origin.CREATED);
    assertThat(lake.labels())
        .containsExactly(Map.entry("domain", "payments"), Map.entry("owner", "team-payments"));
  }

  @Test
  void takesColumnsAndClassesFromTheTopic() throws IOException {
    write(
        "payments/facts.yaml",
        """
        topics:
          facts:
            schema: schemas/transaction.avsc
            dataClass: confidential
            fields: { card_number: cardholder }
        """);
    Table table =
        lake("""
                retention: 90d
                encryptionKey: %s
                dataClass: internal
                tables:
                  facts:
                    from: topic/facts
                    partitionBy: created_at
                    fields: { address: personal }
                    descriptions: { id: The payment's id, address.city: Where }
                """
                .formatted(KEY))
            .tables()
            .get(0);

    assertThat(table.dataClass().name()).isEqualTo("confidential");
    assertThat(table.labels()).containsEntry("data-class", "confidential");
    assertThat(table.columns()).extracting(Column::name).startsWith("id", "merchant_id", "amount");
    assertThat(column(table, "id").description()).isEqualTo("The payment's id");
    assertThat(column(table, "address.city").description()).isEqualTo("Where");
    assertThat(column(table, "card_number").dataClass().name()).isEqualTo("cardholder");
    assertThat(column(table, "address.city").dataClass().name()).isEqualTo("personal");
    assertThat(column(table, "country").dataClass().isUnclassified()).isTrue();
    assertThat(table.source()).isInstanceOf(TableSource.OfTopic.class);
  }

  @Test
  void isLaidOutByItsColumns() throws IOException {
    Table table =
        lake("""
                retention: 90d
                tables:
                  facts:
                    from: topic/transactions
                    partitionBy: { column: created_at, per: month }
                    clusterBy: [merchant_id]
                    primaryKey: [id]
                """)
            .tables()
            .get(0);

    assertThat(table.layout())
        .isEqualTo(
            new Layout(
                new Partitioning.ByTime("created_at", Partitioning.Per.MONTH),
                Layout.Filter.OPTIONAL,
                List.of("merchant_id")));
    assertThat(table.partitionExpiration()).isEqualTo(TimeLimit.of(Duration.ofDays(90)));
    assertThat(table.primaryKey()).containsExactly("id");
  }

  private static Column column(Table table, String path) {
    return Columns.find(table.columns(), path).orElseThrow();
  }

  @Test
  void neverLetsATableInOnePieceVanish() throws IOException {
    Warehouse lake =
        lake(
            """
            retention: 30d
            tables:
              whole: { from: topic/transactions }
              by-number:
                from: topic/transactions
                partitionBy: { column: attempts, range: { from: 0, to: 100, step: 10 } }
              by-day: { from: topic/transactions, partitionBy: ingestion, retention: 7d }
              by-hour: { from: topic/transactions, partitionBy: { per: hour } }
            """);

    assertThat(lake.tables())
        .extracting(Item::name, Table::partitionExpiration)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("by-day", TimeLimit.of(Duration.ofDays(7))),
            org.assertj.core.groups.Tuple.tuple("by-hour", TimeLimit.of(Duration.ofDays(30))),
            org.assertj.core.groups.Tuple.tuple("by-number", TimeLimit.unlimited()),
            org.assertj.core.groups.Tuple.tuple("whole", TimeLimit.unlimited()));
    assertThat(lake.tables()).extracting(Item::physicalName).contains("by_day", "by_number");
  }

  @Test
  void namesInSqlBecomeNamesInGoogleCloud() throws IOException {
    write("payments/sql/both.sql", "SELECT `lake.f`(id) FROM `core.transactions` -- `x.y`\n;\n");
    write("payments/sql/f.sql", "UPPER(x)");
    View view =
        lake("""
                routines: { f: { sql: sql/f.sql, arguments: { x: STRING }, returns: STRING } }
                views: { both: { sql: sql/both.sql, materialized: { refresh: 1h } } }
                """)
            .views()
            .get(0);

    assertThat(view.sql().rewritten(platform("prod")::sqlName))
        .isEqualTo(
            "SELECT `acme-prod`.`payments_lake`.`f`(id)"
                + " FROM `acme-prod`.`payments_core`.`transactions` -- `x.y`\n");
    assertThat(view.sql().targets())
        .containsExactly(
            ref("payments", "core/table/transactions"), ref("payments", "lake/routine/f"));
    assertThat(view.materialization()).isEqualTo(new Materialization.Kept(Duration.ofHours(1)));
  }

  @Test
  void keepsItsNameInGoogleCloudWhenItIsRenamed() throws IOException {
    Warehouse lake =
        lake(
            """
            previously: [pond, pool]
            tables: { facts: { from: topic/transactions, previously: things } }
            """);

    assertThat(lake.physicalName()).isEqualTo("payments_pond");
    assertThat(lake.tables().get(0).physicalName()).isEqualTo("things");
    assertThat(lake.tables().get(0).entry().previousRefs())
        .extracting(EntryRef::name)
        .containsExactly(
            "pond/table/things",
            "pond/table/facts",
            "pool/table/things",
            "pool/table/facts",
            "lake/table/things");
  }

  @Test
  void hasNoKeyWhereOnlyEmulatorsAre() throws IOException {
    String yaml = "encryptionKey: " + KEY + "\ndataClass: confidential";

    assertThat(lake(yaml, "prod").encryptionKey()).isEqualTo(KEY);
    assertThat(lake(yaml, "local").encryptionKey()).isEmpty();
    assertThat(lake("dataClass: confidential", "local").dataClass().name())
        .isEqualTo("confidential");
    assertThat(platform("local").environment().emulators().bigquery())
        .isEqualTo("http://127.0.0.1:29150");
  }

  @Test
  void isLaidOverByTemplateAndOverlay() throws IOException {
    write(
        "platform/templates/gold.yaml",
        """
        template: gold-warehouse
        version: 1
        for: warehouse
        values: { retention: 400d, timeTravel: 2d, labels: { tier: gold } }
        """);
    write(
        "payments/env/prod.yaml",
        "warehouses:\n  lake: { timeTravel: 5d, tables: { t: { retention: 9d, adopt: true } } }\n");
    Warehouse lake =
        lake(
            """
            template: gold-warehouse@1
            labels: { purpose: reporting }
            tables:
              t: { from: topic/transactions, partitionBy: paid_on, labels: { purpose: audit } }
            """);

    assertThat(lake.lifetimes().timeTravel()).isEqualTo(Duration.ofDays(5));
    assertThat(lake.retention()).isEqualTo(TimeLimit.of(Duration.ofDays(400)));
    assertThat(lake.labels()).containsEntry("tier", "gold").containsEntry("purpose", "reporting");
    Table table = lake.tables().get(0);
    assertThat(table.labels()).containsEntry("tier", "gold").containsEntry("purpose", "audit");
    assertThat(table.retention()).isEqualTo(TimeLimit.of(Duration.ofDays(9)));
    assertThat(table.origin()).isEqualTo(Origin.ADOPTED);
    assertThat(table.entry().provenance().chain("retention"))
        .extracting(link -> link.layer() + " " + link.value())
        .containsExactly("warehouse 400d", "overlay prod 9d");
  }

  /** A table with a masked column and a row policy, with grants of it. */
  private Platform withRows() throws IOException {
    write(
        "payments/grants.yaml",
        """
        grants:
          - { to: team/team-risk, read: warehouse/lake/table/t }
          - to: user/sven@acme.example
            read: warehouse/lake
            clear: [cardholder]
            reason: INC-4711
            until: 2026-12-31
        """);
    lake(
        """
        retention: 90d
        encryptionKey: %s
        readers: [ledger]
        tables:
          t:
            from: topic/transactions
            partitionBy: created_at
            fields: { card_number: cardholder }
            rows:
              germany: { filter: "country = 'DE'", to: [user/sven@acme.example, service/ledger] }
        """
            .formatted(KEY));
    return platform("prod");
  }

  @Test
  void letsPeopleReadInTheClearForATime() throws IOException {
    Platform platform = withRows();

    assertThat(platform.domain("payments").orElseThrow().grants())
        .filteredOn(grant -> !grant.clear().isEmpty())
        .extracting(Grant::id, grant -> grant.clear().get(0).name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "read-warehouse/lake-user/sven@acme.example", "cardholder"));
  }

  @Test
  void showsRowsToWhoeverMayReadTheTable() throws IOException {
    Platform platform = withRows();

    assertThat(platform.table(ref("payments", "lake/table/t")).orElseThrow().rows())
        .singleElement()
        .satisfies(
            rows ->
                assertThat(rows.to())
                    .extracting(who -> who.ref().toString())
                    .containsExactly("user/sven@acme.example", "service/payments/ledger"));
    assertThat(platform.domain("payments").orElseThrow().services())
        .filteredOn(platform::readsWarehouses)
        .extracting(service -> service.serviceAccount())
        .containsExactly("payments-ledger");
  }

  @Test
  void findsWhoReadsItsThingsFromOutside() throws IOException {
    write("risk/sql/seen.sql", "SELECT * FROM `payments.core.daily`");
    write(
        "risk/seen.yaml",
        """
        warehouses:
          seen: { views: { seen: { sql: sql/seen.sql } } }
        uses:
          - { warehouse: payments/core }
        """);
    write(
        "payments/domain.yaml",
        Files.readString(root.resolve("payments/domain.yaml")).replace("risk/models", "risk/seen"));

    assertThat(platform("prod").foreignReaders(ref("payments", "core")))
        .extracting(view -> view.ref().name())
        .containsExactly("seen/view/seen");
  }

  @Test
  void explainsWhatARetentionBecomes() throws IOException {
    lake(
        """
        retention: 30d
        tables:
          days: { from: topic/transactions, partitionBy: created_at }
          whole: { from: topic/transactions }
        """);
    Organisation organisation = Organisation.load(root);

    assertThat(
            organisation
                .explain("payments", "prod", "warehouse/lake", "retention")
                .require()
                .becomes())
        .containsExactly(
            "dataset payments_lake: default partition expiration 30d (2592000000 ms)",
            "table days: expiration of the partitions of created_at by day 30d (2592000000 ms)",
            "table whole: no partitions by time, so its rows stay");
    assertThat(
            organisation
                .explain("payments", "prod", "warehouse/lake/table/days", "retention")
                .require()
                .chain())
        .extracting(link -> link.layer() + " " + link.value() + " " + link.span())
        .containsExactly("warehouse 30d payments/lake.yaml:3");
  }
}
