package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What views make. */
class ViewColumnsTest {
  @TempDir Path folder;

  private static Case shop() {
    return new Case()
        .table(
            "orders",
            "id INT64, customer STRING, placed TIMESTAMP, total NUMERIC, paid BOOL, note JSON,"
                + " items ARRAY<STRUCT<sku STRING, qty INT64, tags ARRAY<STRING>>>,"
                + " address STRUCT<city STRING, geo GEOGRAPHY>")
        .table("customers", "id STRING, name STRING, born DATE, score FLOAT64, raw BYTES");
  }

  /**
   * @param columns what the SQL makes
   */
  private record Made(String columns, String sql) {}

  private static Made made(String columns, String sql) {
    return new Made(columns, sql);
  }

  private static final List<Made> VIEWS =
      List.of(
          made("id INT64, total NUMERIC", "SELECT id, total FROM `core.orders`"),
          made(
              "id INT64, customer STRING, placed TIMESTAMP, total NUMERIC, paid BOOL",
              "SELECT * EXCEPT (items, address, note) FROM `core.orders`"),
          made(
              "id STRING, name STRING, born DATE, score FLOAT64, raw BYTES",
              "SELECT * REPLACE (CAST(id AS STRING) AS id) FROM `core.customers`"),
          made(
              "id INT64, name STRING",
              "SELECT orders.id, customers.name FROM `core.orders` JOIN `core.customers` ON "
                  + "orders.customer = customers.id"),
          made(
              "id INT64, name STRING",
              "SELECT o.id, c.name FROM `core.orders` o LEFT JOIN `core.customers` AS c ON "
                  + "o.customer = c.id"),
          made(
              "name STRING, total NUMERIC",
              "SELECT name, total FROM `core.customers` c, `core.orders` o WHERE c.id = "
                  + "o.customer"),
          made(
              "customer STRING, total NUMERIC, n INT64, p INT64",
              "SELECT customer, SUM(total) AS total, COUNT(*) n, COUNTIF(paid) p FROM "
                  + "`core.orders` GROUP BY customer HAVING n > 1"),
          made(
              "customer STRING, a NUMERIC",
              "SELECT customer, AVG(total) a FROM `core.orders` GROUP BY ALL"),
          made(
              "id INT64",
              "WITH big AS (SELECT id, total FROM `core.orders` WHERE total > 10), top AS "
                  + "(SELECT id FROM big ORDER BY total DESC LIMIT 3) SELECT id FROM top"),
          made(
              "i INT64",
              "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 9) "
                  + "SELECT i FROM n"),
          made(
              "id INT64, sku STRING, qty INT64",
              "SELECT o.id, item.sku, item.qty FROM `core.orders` o, UNNEST(o.items) AS item"),
          made(
              "id INT64, sku STRING, off INT64",
              "SELECT id, sku, off FROM `core.orders`, UNNEST(items) WITH OFFSET AS off"),
          made(
              "id INT64, tag STRING", "SELECT id, tag FROM `core.orders` o, o.items i, i.tags tag"),
          made(
              "id INT64, twice ARRAY<STRUCT<sku STRING, q INT64>>",
              "SELECT id, ARRAY(SELECT AS STRUCT sku, qty * 2 AS q FROM UNNEST(items)) AS "
                  + "twice FROM `core.orders`"),
          made(
              "top ARRAY<STRUCT<id INT64, total NUMERIC>>",
              "SELECT ARRAY_AGG(STRUCT(id, total) ORDER BY total LIMIT 3) AS top FROM "
                  + "`core.orders`"),
          made(
              "s STRUCT<a INT64, b STRING, c ARRAY<DATE>>",
              "SELECT STRUCT(1 AS a, 'x' AS b, [DATE '2020-01-01'] AS c) AS s"),
          made(
              "city STRING, first STRING",
              "SELECT address.city, items[SAFE_OFFSET(0)].sku AS first FROM `core.orders`"),
          made(
              "id INT64, n INT64, before NUMERIC, s NUMERIC",
              "SELECT id, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY placed) AS n, "
                  + "LAG(total) OVER w AS before, SUM(total) OVER (w ROWS BETWEEN 2 PRECEDING AND "
                  + "CURRENT ROW) AS s FROM `core.orders` WINDOW w AS (PARTITION BY customer ORDER "
                  + "BY placed)"),
          made(
              "id INT64",
              "SELECT id FROM `core.orders` WHERE TRUE QUALIFY RANK() OVER (PARTITION BY "
                  + "customer ORDER BY total DESC) = 1"),
          made(
              "customer STRING, yes NUMERIC, open NUMERIC",
              "SELECT * FROM (SELECT customer, paid, total FROM `core.orders`) PIVOT "
                  + "(SUM(total) FOR paid IN (TRUE AS yes, FALSE AS open))"),
          made(
              "v INT64, k STRING",
              "SELECT * FROM (SELECT 1 AS a, 2 AS b) UNPIVOT (v FOR k IN (a, b))"),
          made(
              "name STRING, score FLOAT64",
              "SELECT name, score FROM `core.customers` UNION ALL SELECT customer, 1 FROM "
                  + "`core.orders`"),
          made(
              "id STRING",
              "SELECT id FROM `core.customers` EXCEPT DISTINCT SELECT customer FROM "
                  + "`core.orders`"),
          made(
              "b JSON, x STRING, n INT64",
              "SELECT note.a.b AS b, JSON_VALUE(note, '$.x') AS x, LAX_INT64(note.n) AS n "
                  + "FROM `core.orders`"),
          made(
              "month DATE, y TIMESTAMP, h INT64, j INT64",
              "SELECT DATE_TRUNC(DATE(placed), MONTH) AS month, placed - INTERVAL 1 DAY AS "
                  + "y, TIMESTAMP_DIFF(CURRENT_TIMESTAMP(), placed, HOUR) AS h, EXTRACT(YEAR FROM "
                  + "placed) j FROM `core.orders`"),
          made(
              "i INTERVAL, r RANGE<DATE>, g BIGNUMERIC, t TIME, d DATETIME",
              "SELECT MAKE_INTERVAL(1) AS i, RANGE(DATE '2020-01-01', NULL) AS r, BIGNUMERIC "
                  + "'1' AS g, TIME '10:00:00' AS t, DATETIME '2020-01-01T00:00:00' AS d"),
          made(
              "m FLOAT64",
              "SELECT ST_DISTANCE(address.geo, ST_GEOGPOINT(1, 2)) AS m FROM `core.orders`"),
          made(
              "h STRING, i INT64, s FLOAT64",
              "SELECT TO_HEX(SHA256(raw)) AS h, SAFE_CAST(id AS INT64) AS i, IFNULL(score, "
                  + "0) AS s FROM `core.customers`"),
          made(
              "h STRING, c BYTES",
              "SELECT NET.HOST('http://a') AS h, HLL_COUNT.INIT(id) AS c FROM `core.orders`"),
          made(
              "t ARRAY<STRUCT<value STRING, count INT64>>, m INT64",
              "SELECT APPROX_TOP_COUNT(customer, 3) AS t, MAX_BY(id, total) AS m FROM "
                  + "`core.orders`"),
          made(
              "id INT64",
              "SELECT id FROM `core.orders` WHERE SEARCH(customer, 'x', analyzer => "
                  + "'NO_OP_ANALYZER') AND CONTAINS_SUBSTR(note, 'y')"),
          made(
              "id INT64",
              "SELECT id FROM `core.orders` FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01'"),
          made("id INT64", "SELECT id FROM `core.orders` TABLESAMPLE SYSTEM (10 PERCENT)"),
          made(
              "customer STRING, s NUMERIC",
              "FROM `core.orders` |> WHERE paid |> AGGREGATE SUM(total) AS s GROUP BY "
                  + "customer"),
          made(
              "id INT64",
              "SELECT id FROM `core.orders` WHERE customer IN (SELECT id FROM "
                  + "`core.customers`) AND EXISTS (SELECT 1 FROM UNNEST(items) i WHERE i.qty > 2)"),
          made(
              "state STRING, one INT64",
              "SELECT CASE WHEN paid THEN 'p' ELSE 'o' END AS state, IF(paid, 1, NULL) AS "
                  + "one FROM `core.orders` -- which ones?"));

  @TestFactory
  Stream<DynamicTest> haveTheNamesAndTypesOfBigQuery() {
    Case all = shop();
    for (int i = 0; i < VIEWS.size(); i++) {
      all.view("v" + i, VIEWS.get(i).sql());
    }
    Judgement judgement = all.judge(folder);
    assertThat(Case.lines(judgement)).isEmpty();
    return IntStream.range(0, VIEWS.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    VIEWS.get(i).sql(),
                    () ->
                        assertThat(Case.columns(judgement, "v" + i))
                            .isEqualTo(VIEWS.get(i).columns())));
  }
}
