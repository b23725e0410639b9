package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong, where, and what to do. */
class WrongSqlTest {
  @TempDir Path folder;

  /**
   * @param found place, detail and hint
   */
  private record Wrong(String found, String sql) {}

  private static Wrong wrong(String found, String sql) {
    return new Wrong(found, sql);
  }

  private static final String BY_HAND =
      "correct the SQL: BigQuery would refuse it when it is created";

  private static final List<Wrong> VIEWS =
      List.of(
          wrong(
              "1:8+5: Unrecognized name: totla | did you mean total?",
              "SELECT totla FROM `core.orders`"),
          wrong(
              "3:3+4: Unrecognized name: nope | use one of: _PARTITIONDATE, _PARTITIONTIME,"
                  + " address, city, customer, id, items, paid, placed, qty, sku, total",
              "SELECT\n  id,\n  nope\nFROM `core.orders`"),
          wrong(
              "2:2+3: Unrecognized name: idd | did you mean id?",
              "SELECT 'größe 😀' AS s,\n\tidd FROM `core.orders`"),
          wrong(
              "1:28+7: Unrecognized name: custmer | did you mean customer?",
              "SELECT id, '\t', '😀' AS e,\tcustmer FROM `core.orders`"),
          wrong(
              "1:10+3: Name idd not found inside o | did you mean id?",
              "SELECT o.idd FROM `core.orders` o"),
          wrong(
              "1:8+2: Column name id is ambiguous | " + BY_HAND,
              "SELECT id FROM `core.orders`, `core.customers`"),
          wrong(
              "1:1+6: CREATE VIEW columns must be named, but column 2 has no name | " + BY_HAND,
              "SELECT id, total + 1 FROM `core.orders`"),
          wrong(
              "1:1+6: CREATE VIEW has columns with duplicate name id | " + BY_HAND,
              "SELECT o.id, c.id FROM `core.orders` o, `core.customers` c"),
          wrong(
              "1:59+4: No matching signature for operator = for argument types: INT64, STRING."
                  + (" Supported signature: ANY = ANY | " + BY_HAND),
              "SELECT id FROM `core.orders` o JOIN `core.customers` c ON o.id = c.id"),
          wrong(
              "1:8+2: SELECT list expression references column id which is neither grouped nor"
                  + (" aggregated | " + BY_HAND),
              "SELECT id, COUNT(*) n FROM `core.orders` GROUP BY customer"),
          wrong(
              "1:8+5: Function not found: COUTN | did you mean COUNT?",
              "SELECT COUTN(id) n FROM `core.orders`"),
          wrong(
              "1:8+14: Function not found: timestmp_trunc | did you mean TIMESTAMP_TRUNC?",
              "SELECT timestmp_trunc(placed, DAY) t FROM `core.orders`"),
          wrong(
              "1:15+6: Table not found: orders | name a table of a warehouse in backticks,"
                  + " `warehouse.table`, or a query of WITH",
              "SELECT 1 FROM orders"),
          wrong(
              "2:15+3: Table not found: bgi | name a table of a warehouse in backticks,"
                  + " `warehouse.table`, or a query of WITH",
              "WITH big AS (SELECT 1 a)\nSELECT a FROM bgi"),
          wrong(
              "1:17+4: Syntax error: Expected end of input but got identifier \"more\" | "
                  + BY_HAND,
              "SELECT id total more FROM `core.orders`"),
          wrong("2:3+1: Syntax error: Unexpected end of statement | " + BY_HAND, "SELECT (id\n  +"),
          wrong(
              "1:30+4: Field name skuu does not exist in STRUCT<sku STRING, qty INT64> | did you"
                  + " mean sku?",
              "SELECT items[SAFE_OFFSET(0)].skuu s FROM `core.orders`"),
          wrong(
              "1:37+1: Equality is not defined for arguments of type ARRAY<INT64> | " + BY_HAND,
              "SELECT 1 a FROM `core.orders` WHERE [1] = [id]"),
          wrong(
              "1:37+8: Values referenced in UNNEST must be arrays. UNNEST contains expression of"
                  + (" type STRING | " + BY_HAND),
              "SELECT x FROM `core.orders`, UNNEST(customer) x"),
          wrong(
              "1:40+6: Column 1 in UNION ALL has incompatible types: INT64, STRING | " + BY_HAND,
              "SELECT id FROM `core.orders` UNION ALL SELECT id FROM `core.customers`"));

  private static Case shop() {
    return new Case()
        .table(
            "orders",
            "id INT64, customer STRING, placed TIMESTAMP, total NUMERIC, paid BOOL,"
                + " items ARRAY<STRUCT<sku STRING, qty INT64>>, address STRUCT<city STRING>",
            KnownTable.Partitions.BY_INGESTION)
        .table("customers", "id STRING, name STRING");
  }

  @TestFactory
  Stream<DynamicTest> isFoundAtItsPlace() {
    Case all = shop();
    for (int i = 0; i < VIEWS.size(); i++) {
      all.view("v" + i, VIEWS.get(i).sql());
    }
    Judgement judgement = all.judge(folder);
    assertThat(judgement.diagnostics())
        .allSatisfy(
            found -> {
              assertThat(found.code()).isEqualTo(Code.SQL_INVALID);
              assertThat(found.severity()).isEqualTo(Severity.ERROR);
            });
    return IntStream.range(0, VIEWS.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    VIEWS.get(i).sql(),
                    () ->
                        assertThat(
                                Case.lines(judgement)
                                    .filter(line -> line.startsWith("v" + i + ".sql:")))
                            .containsExactly("v" + i + ".sql:" + VIEWS.get(i).found())));
  }

  @Test
  void ofARowFilterIsFoundAtThePolicy() {
    Judgement judgement =
        shop()
            .filter("orders", "customer = 'x' AND paid")
            .filter("orders", "SESSION_USER() IN (SELECT id FROM UNNEST([customer]) id)")
            .filter("orders", "paid AND custmer = 'x'")
            .filter("orders", "total")
            .filter("customers", "name = 3")
            .judge(folder);

    assertThat(Case.lines(judgement))
        .containsExactly(
            "shop/core.yaml:7:3+4: No matching signature for operator = for argument types: STRING,"
                + " INT64. Supported signature: ANY = ANY (character 1 of the filter) | "
                + BY_HAND,
            "shop/core.yaml:7:3+4: USING clause should return type BOOL, but returns NUMERIC"
                + " (character 1 of the filter) | "
                + BY_HAND,
            "shop/core.yaml:7:3+4: Unrecognized name: custmer (character 10 of the filter) | did you"
                + " mean customer?");
  }
}
