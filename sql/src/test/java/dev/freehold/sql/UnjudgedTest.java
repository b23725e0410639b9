package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be said is a warning, never an error. */
class UnjudgedTest {
  @TempDir Path folder;

  private static Case shop() {
    return new Case().table("orders", "id INT64, customer STRING, note JSON");
  }

  @Test
  void whatOnlyBigQueryHas() {
    List<String> sql =
        List.of(
            "SELECT * FROM ML.PREDICT(MODEL `m`, TABLE t)",
            "SELECT AI.GENERATE_BOOL(customer) AS b FROM `core.orders`",
            "SELECT * FROM VECTOR_SEARCH(TABLE t, 'x', TABLE u)",
            "SELECT * FROM EXTERNAL_QUERY('c', 'SELECT 1')",
            "SELECT TEXT_ANALYZE(customer) AS t FROM `core.orders`",
            "SELECT BRAND_NEW_THING(customer) AS t FROM `core.orders`",
            "SELECT table_name FROM INFORMATION_SCHEMA.TABLES",
            "SELECT table_name FROM `region-eu`.INFORMATION_SCHEMA.TABLES",
            "SELECT @@project_id AS p",
            "SELECT AVG(SUM(id) GROUP BY customer) AS a FROM `core.orders`",
            "SELECT (customer).REPLACE('a', 'b') AS r FROM `core.orders`",
            "SELECT NULL LIKE 'a' AS b",
            "SELECT * FROM GRAPH_TABLE(g MATCH (n:P) RETURN n.name AS name)",
            "SELECT 1 AS k |> WITH t AS (SELECT 1) |> WHERE k = 1");
    Case all = shop();
    for (int i = 0; i < sql.size(); i++) {
      all.view("v" + i, sql.get(i));
    }

    Judgement judgement = all.judge(folder);

    assertThat(judgement.diagnostics())
        .hasSize(sql.size())
        .allSatisfy(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.WARNING);
              assertThat(found.code()).isEqualTo(Code.SQL_NOT_JUDGED);
              assertThat(found.detail()).startsWith("SQL is not judged here: ");
              assertThat(found.span().line()).isEqualTo(1);
            });
    assertThat(judgement.verdicts().values()).allMatch(one -> one instanceof Verdict.Unjudged);
  }

  @Test
  void onlyTheCauseIsTold() {
    Judgement judgement =
        shop()
            .view("a", "SELECT TEXT_ANALYZE(customer) AS t FROM `core.orders`")
            .view("b", "SELECT t FROM `core.a`")
            .judge(folder);

    assertThat(Case.lines(judgement))
        .containsExactly(
            "a.sql:1:8+12: SQL is not judged here: ZetaSQL 2024.11.1 does not know the function"
                + " TEXT_ANALYZE | BigQuery judges it when it is created; nothing is wrong because"
                + " of this");
    assertThat(judgement.verdicts().get(Case.ref("b"))).isInstanceOf(Verdict.Unjudged.class);
  }

  @Test
  void nothingWhereTheAnalyserIsNotBuilt() {
    var home = new AnalyserHome(folder.resolve("nowhere"));

    Judgement judgement =
        new SqlJudge(home, folder.resolve("cache"))
            .judge(shop().view("v", "SELECT nope").filter("orders", "x").program());

    assertThat(Case.lines(judgement))
        .containsExactly(
            "v.sql:0:0+0: SQL is not judged here: its analyser is not built: "
                + home.path().resolve("lib")
                + " is missing. Build it with: mvn -q -pl sql/analyser -Dquick package | BigQuery"
                + " judges it when it is created; nothing is wrong because of this");
  }

  @Test
  void nothingWhereZetaSqlHasNoLibrary() throws Exception {
    Files.createDirectories(folder.resolve("home/lib"));

    Judgement judgement =
        new SqlJudge(new AnalyserHome(folder.resolve("home")), folder.resolve("cache"))
            .judge(shop().view("v", "SELECT nope").program());

    assertThat(Case.text(judgement)).contains("ZetaSQL has no library for");
  }

  @Test
  void whatEndsTheAnalyserDoesNotKeepItFromTheOthers() throws Exception {
    AnalyserHome real = Case.home();
    Path home = folder.resolve("home");
    Files.createDirectories(home);
    try (Stream<Path> files = Files.list(real.path())) {
      for (Path file : files.toList()) {
        Files.createSymbolicLink(home.resolve(file.getFileName()), file);
      }
    }
    // A statement that does not fit into its memory ends the process, as a crash would.
    Files.delete(home.resolve("jvm.options"));
    Files.writeString(
        home.resolve("jvm.options"), "-Xmx96m\n-XX:+UseSerialGC\n-XX:+ExitOnOutOfMemoryError\n");
    String large = "SELECT 1 AS x /*" + " ".repeat(60 << 20) + "*/";

    Judgement judgement =
        new SqlJudge(new AnalyserHome(home), folder.resolve("cache"))
            .judge(
                shop()
                    .view("a", large)
                    .view("b", "SELECT id FROM `core.orders`")
                    .view("c", "SELECT customer FROM `core.orders`")
                    .program());

    assertThat(Case.columns(judgement, "b")).isEqualTo("id INT64");
    assertThat(Case.columns(judgement, "c")).isEqualTo("customer STRING");
    assertThat(judgement.verdicts().get(Case.ref("a")))
        .isEqualTo(new Verdict.Unjudged("ZetaSQL 2024.11.1 fails on it: it ended by itself"));
    deleteLinks(home);
  }

  private static void deleteLinks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(file);
      }
    }
  }
}
