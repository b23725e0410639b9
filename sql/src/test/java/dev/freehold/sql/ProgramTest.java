package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.sql.Statement.Kind;
import dev.freehold.sql.Statement.Returns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads what. */
class ProgramTest {
  @TempDir Path folder;

  private static Case shop() {
    return new Case().table("orders", "id INT64, customer STRING, total NUMERIC");
  }

  @Test
  void viewsReadViewsInWhateverOrder() {
    Judgement judgement =
        shop()
            .view("a", "SELECT n + 1 AS m FROM `core.b`")
            .view("b", "SELECT COUNT(*) AS n, ANY_VALUE(big.id) id FROM `core.c` AS big")
            .view("c", "SELECT * FROM `core.orders` WHERE total > 10")
            .judge(folder);

    assertThat(judgement.diagnostics()).isEmpty();
    assertThat(Case.columns(judgement, "a")).isEqualTo("m INT64");
    assertThat(Case.columns(judgement, "b")).isEqualTo("n INT64, id INT64");
    assertThat(Case.columns(judgement, "c")).isEqualTo("id INT64, customer STRING, total NUMERIC");
  }

  @Test
  void saysWhichColumnsAreRead() {
    Judgement judgement =
        shop()
            .table("customers", "id STRING, name STRING, city STRING")
            .view(
                "v",
                "SELECT name FROM `core.orders` o JOIN `core.customers` c ON o.customer = c.id")
            .view("w", "SELECT COUNT(*) AS n FROM `core.v`")
            .judge(folder);

    assertThat(reads(judgement, "v"))
        .isEqualTo(
            Map.of(
                Case.ref("orders"), Set.of("customer"),
                Case.ref("customers"), Set.of("id", "name")));
    assertThat(reads(judgement, "w")).isEqualTo(Map.of(Case.ref("v"), Set.of()));
  }

  private static Map<?, ?> reads(Judgement judgement, String view) {
    return judgement
        .verdicts()
        .get(Case.ref(view))
        .fold(good -> good.reads(), wrong -> new TreeMap<>(), unjudged -> new TreeMap<>());
  }

  @Test
  void oneErrorIsReportedOnceAndWhatReadsItIsLeftOpen() {
    Judgement judgement =
        shop()
            .view("a", "SELECT x FROM `core.b`")
            .view("b", "SELECT nope AS x FROM `core.orders`")
            .view("c", "SELECT id FROM `core.orders`")
            .judge(folder);

    assertThat(Case.lines(judgement))
        .containsExactly("b.sql:1:8+4: Unrecognized name: nope | use one of: customer, id, total");
    assertThat(judgement.columns(Case.ref("a"))).isEmpty();
    assertThat(judgement.columns(Case.ref("c"))).isPresent();
  }

  @Test
  void callsRoutines() {
    Judgement judgement =
        shop()
            .routine("twice", Kind.FUNCTION, "x NUMERIC", "x * 2 -- both")
            .routine("either", Kind.FUNCTION, "a STRING, b STRING", "IFNULL(a, b)")
            .routine("of", Kind.TABLE_FUNCTION, "who STRING", bigOf())
            .view(
                "v",
                "SELECT `core.twice`(total) t, `core.either`(customer, 'x') e FROM `core.of`('a')")
            .judge(folder);

    assertThat(Case.lines(judgement)).isEmpty();
    assertThat(Case.columns(judgement, "v")).isEqualTo("t NUMERIC, e STRING");
    assertThat(Case.columns(judgement, "twice")).isEqualTo(" NUMERIC");
    assertThat(Case.columns(judgement, "of")).isEqualTo("total NUMERIC, customer STRING");
  }

  private static String bigOf() {
    return "SELECT total, customer FROM `core.orders` WHERE customer = who";
  }

  @Test
  void judgesRoutinesByWhatTheySayOfThemselves() {
    var text = Returns.unsaid();
    var says = new Returns(List.of(Case.arguments("x STRING").get(0).type()), List.of());
    var table = new Returns(List.of(), Case.arguments("id STRING"));
    Judgement judgement =
        shop()
            .routine("f", Kind.FUNCTION, "x INT64", "x + 1", says)
            .routine("g", Kind.FUNCTION, "x INT64", "x + y", text)
            .routine("h", Kind.TABLE_FUNCTION, "", "SELECT id FROM `core.orders`", table)
            .routine("p", Kind.PROCEDURE, "x INT64", "SELECT FROM `core.orders`")
            .judge(folder);

    String general = "correct the SQL: BigQuery would refuse it when it is created";
    assertThat(Case.lines(judgement))
        .containsExactly(
            "f.sql:1:1+1: Function declared to return STRING but the function body produces"
                + (" incompatible type INT64 | " + general),
            "g.sql:1:5+1: Unrecognized name: y | " + general,
            "h.sql:1:1+6: Column id for the output table of a CREATE TABLE FUNCTION statement has type"
                + " STRING, but the SQL body provides incompatible type INT64 for this column | "
                + general,
            "p.sql:1:8+4: Syntax error: SELECT list must not be empty | " + general);
  }

  @Test
  void judgesTheCallsOfFunctionsOfAnyType() {
    Judgement judgement =
        shop()
            .routine("plus", Kind.FUNCTION, "", "1")
            .routine("next", Kind.FUNCTION, "x ANY TYPE", "x + 1")
            .view("v", "SELECT `core.next`(id) AS n, `core.next`(total) AS t FROM `core.orders`")
            .view("w", "SELECT\n  `core.next`(customer) AS n FROM `core.orders`")
            .judge(folder);

    assertThat(Case.columns(judgement, "v")).isEqualTo("n INT64, t NUMERIC");
    assertThat(Case.lines(judgement)).singleElement().asString().startsWith("w.sql:2:3+");
  }

  @Test
  void takesStatementsOfProceduresWithOrWithoutALastSemicolon() {
    Judgement judgement =
        shop()
            .routine("p", Kind.PROCEDURE, "", "DECLARE x INT64; SET x = 1; CALL `core.p`(); -- end")
            .routine("q", Kind.PROCEDURE, "", "SELECT 1; SELECT 2 # end")
            .routine("r", Kind.PROCEDURE, "", "BEGIN SELECT 1; END")
            .judge(folder);

    assertThat(Case.lines(judgement)).isEmpty();
  }

  @Test
  void knowsWhenRowsCameIntoPartitions() {
    Judgement judgement =
        new Case()
            .table("log", "id INT64", KnownTable.Partitions.BY_INGESTION)
            .view("v", "SELECT *, _PARTITIONTIME AS t FROM `core.log`")
            .filter("log", "_PARTITIONDATE > '2020-01-01'")
            .judge(folder);

    assertThat(Case.lines(judgement)).isEmpty();
    assertThat(Case.columns(judgement, "v")).isEqualTo("id INT64, t TIMESTAMP");
  }

  @Test
  void refusesCircles() {
    Judgement judgement =
        shop()
            .view("a", "SELECT x FROM `core.b`")
            .view("b", "SELECT x FROM `core.a`")
            .view("c", "SELECT id FROM `core.orders`")
            .judge(folder);

    assertThat(judgement.diagnostics()).hasSize(2);
    assertThat(Case.text(judgement)).contains("reads").contains("which waits for it");
    assertThat(judgement.columns(Case.ref("c"))).isPresent();
  }

  @Test
  void aFullNameMayHaveADash() {
    Judgement judgement =
        shop()
            .view("v", "SELECT orders.id, o2.total FROM `core.orders`, `core.orders` o2")
            .judge(folder);

    assertThat(Case.columns(judgement, "v")).isEqualTo("id INT64, total NUMERIC");
  }
}
