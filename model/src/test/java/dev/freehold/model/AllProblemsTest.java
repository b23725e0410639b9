package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of single values and of references are reported in one run, and nothing else: each file
 * marks its own with {@code # ERROR FH0123}.
 */
class AllProblemsTest {
  @TempDir Path root;

  private final List<String> expected = new ArrayList<>();

  private AllProblemsTest with(String file, String text) {
    if (!Files.exists(root.resolve("platform"))) {
      Folders.base(root);
    }
    Folders.write(root, file, text);
    expected.addAll(BadFile.marks(file, text));
    return this;
  }

  /** The base's file with a line replaced. */
  private AllProblemsTest changed(String file, String line, String replacement) throws IOException {
    String text = Files.readString(Folders.BASE.resolve(file));
    assertThat(text).contains(line);
    return with(file, text.replace(line, replacement));
  }

  private void areAllReported() {
    Organisation organisation = Organisation.load(root);
    assertThat(expected).isNotEmpty();
    assertMarked(organisation.check());
    assertMarked(organisation.environment("prod").report());
  }

  private void assertMarked(Report report) {
    assertThat(report.diagnostics().stream().map(AllProblemsTest::place).distinct())
        .as(report.text(Colour.OFF))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.code() + " " + diagnostic.span();
  }

  @Test
  void ofOneFile() {
    with(
            "risk/more.yaml",
            """
            topics:
              late: { retention: 3 days } # ERROR FH0306
              wrong: { producers: [scorer] } # ERROR FH0405
            """)
        .areAllReported();
  }

  @Test
  void ofOneEntry() {
    with(
            "risk/more.yaml",
            """
            topics:
              late:
                retention: 3 days # ERROR FH0306
                producers: [scorer] # ERROR FH0405
                dataClass: secret # ERROR FH0408
                schema: schemas/none.avsc # ERROR FH0331
            """)
        .areAllReported();
  }

  @Test
  void ofTwoFilesOfADomain() {
    with("risk/a.yaml", "topics:\n  late: { retention: 3 days } # ERROR FH0306\n")
        .with(
            "risk/b.yaml",
            """
            topics:
              wrong: { consumers: [scorer] } # ERROR FH0405
            grants:
              - { to: team/nobody, read: topic/scores } # ERROR FH0402
              - { to: team/team-payments, read: topic/score } # ERROR FH0406
            """)
        .areAllReported();
  }

  @Test
  void ofTwoDomains() {
    with("risk/a.yaml", "services:\n  s: { quota: { produce: 5 } } # ERROR FH0308\n")
        .with(
            "payments/b.yaml",
            """
            grants:
              - { to: service/risk/scorer, read: topic/refunds } # ERROR FH0405
            uses:
              - { topic: risk/score, by: [api] } # ERROR FH0406
            """)
        .areAllReported();
  }

  @Test
  void aUseWithoutGrantBesideAValueOfTheOwner() {
    with("payments/a.yaml", "topics:\n  late: { retention: 3 days } # ERROR FH0306\n")
        .with(
            "risk/b.yaml", "uses:\n  - { topic: payments/refunds, by: [scoring] } # ERROR FH0502\n")
        .areAllReported();
  }

  @Test
  void whatDoesNotBindExistsAllTheSame() {
    with(
            "risk/more.yaml",
            """
            services:
              slow: { quota: { produce: 5 } } # ERROR FH0308
            topics:
              late: { retention: 3 days, producers: [slow] } # ERROR FH0306
              fine: { consumers: [slow] }
            warehouses:
              lake: { tables: { t: { from: 5 } } } # ERROR FH0313
            grants:
              - { to: service/payments/api, read: topic/late }
              - { to: service/payments/api, read: warehouse/lake }
            """)
        .with(
            "payments/more.yaml",
            """
            grants:
              - { to: service/risk/slow, read: topic/refunds }
            uses:
              - { topic: risk/late, by: [api] }
            """)
        .areAllReported();
  }

  @Test
  void aGrantWithAFaultMayHaveBeenTheOneThatIsUsed() {
    with(
            "payments/a.yaml",
            """
            grants:
              - { to: service/risk/scoring, read: topic/refunds, until: soon } # ERROR FH0310
              - { to: team/nobody, read: topic/refunds, until: soon } # ERROR FH0310 # ERROR FH0402
            """)
        .with("risk/b.yaml", "uses:\n  - { topic: payments/refunds, by: [scoring] }\n")
        .areAllReported();
  }

  @Test
  void underAMisspeltKeyAnythingMayStand() {
    with(
            "risk/a.yaml",
            """
            servces: # ERROR FH0301
              late: {}
            topics:
              t: { producers: [late] }
              u: { dataClass: secret } # ERROR FH0408
            """)
        .areAllReported();
  }

  @Test
  void aSectionThatIsNoMapHidesItsNames() {
    with(
            "risk/a.yaml",
            """
            services: [late] # ERROR FH0303
            topics:
              t: { producers: [late] }
              u: { partitions: 0 } # ERROR FH0304
            grants:
              - { to: user/nobody@acme.example, read: topic/t } # ERROR FH0403
            """)
        .areAllReported();
  }

  @Test
  void besideAnOverlayWithAFault() {
    with("risk/env/prod.yaml", "topics:\n  scores: { retention: 3 days } # ERROR FH0306\n")
        .with("risk/a.yaml", "topics:\n  t: { producers: [scorer] } # ERROR FH0405\n")
        .areAllReported();
  }

  @Test
  void besideATeamWithAFault() throws IOException {
    changed("platform/teams.yaml", "mika@acme.example", "mika@@acme.example")
        .with(
            "risk/a.yaml",
            """
            grants:
              - { to: team/nobody, read: topic/scores } # ERROR FH0402
              - { to: team/team-payments, read: topic/scores }
            """);
    expected.add("FH0312 platform/teams.yaml:3");
    areAllReported();
  }

  @Test
  void besideATemplateWithAFault() {
    with(
            "platform/templates/slow.yaml",
            """
            template: slow
            version: 1
            for: topics # ERROR FH0305
            values: {}
            """)
        .with(
            "risk/a.yaml",
            """
            topics:
              t: { template: slow@1, producers: [scorer] } # ERROR FH0405
              u: { template: slaw@1 } # ERROR FH0410
            """)
        .areAllReported();
  }

  @Test
  void ofAWarehouseItsSchemasAndItsSql() {
    with(
            "payments/a.yaml",
            """
            warehouses:
              lake:
                location: Europe # ERROR FH0701
              pool:
                labels: { a: b }
                readers: [apy] # ERROR FH0405
                tables:
                  a: { schema: schemas/a.json }
                  b: { from: topic/transactions, clusterBy: [amuont] } # ERROR FH0715
                  c: { from: topic/transactions, partitionBy: id } # ERROR FH0716
                views:
                  v: { sql: sql/v.sql }
                  w: { sql: sql/w.sql } # ERROR FH0331
                  b: { sql: sql/daily.sql } # ERROR FH0718
            """)
        .with(
            "payments/schemas/a.json",
            """
            { "properties": {
                "a": { "type": "strng" }, // # ERROR FH0712
                "b": { "type": "string" },
                "c": {} // # ERROR FH0712
            } }
            """)
        .with(
            "payments/sql/v.sql",
            """
            SELECT * FROM `pool.a`
            JOIN `pool.x` USING (id) -- # ERROR FH0732
            JOIN `acme-prod.payments_core.transactions` USING (id) -- # ERROR FH0733
            JOIN `risk.models.scores` USING (id) -- # ERROR FH0732
            WHERE a = 'b -- # ERROR FH0731
            """)
        .areAllReported();
  }

  @Test
  void besideAPlatformFileWithAFault() throws IOException {
    changed("platform/platform.yaml", "location: EU", "location: 5 # ERROR FH0303")
        .with(
            "risk/a.yaml",
            """
            topics:
              t: { producers: [scorer], cluster: none } # ERROR FH0405
            grants:
              - { to: team/team-payments, operate: topic/scores } # ERROR FH0503
            uses:
              - { topic: payments/refunds, by: [scoring] } # ERROR FH0502
            """)
        .with("risk/env/prod.yaml", "topics:\n  t: { consumers: [scorer] } # ERROR FH0405\n")
        .areAllReported();
  }
}
