package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been judged is judged once. */
class CacheTest {
  @TempDir Path folder;

  private static Case shop(String columns) {
    return new Case()
        .table("orders", columns)
        .table("other", "x INT64")
        .view("a", "SELECT id FROM `core.orders`")
        .view("b", "SELECT id + 1 AS n FROM `core.a`")
        .view("c", "SELECT x FROM `core.other`")
        .filter("orders", "id > 1");
  }

  /** An analyser that would fail if it were started. */
  private Judgement offline(Case program) {
    var none = new AnalyserHome(folder.resolve("nowhere"));
    return new SqlJudge(none, folder.resolve("sql.json")).judge(program.program());
  }

  @Test
  void theSameNeedsNoAnalyser() {
    Judgement first = shop("id INT64").judge(folder);

    assertThat(offline(shop("id INT64"))).isEqualTo(first);
    assertThat(first.diagnostics()).isEmpty();
  }

  @Test
  void errorsAreKeptToo() {
    Judgement first = shop("idd INT64").judge(folder);

    assertThat(Case.lines(first)).hasSize(2);
    assertThat(offline(shop("idd INT64"))).isEqualTo(first);
  }

  @Test
  void anotherTypeIsJudgedAgainAndAllThatReadsIt() {
    shop("id INT64").judge(folder);

    Judgement offline = offline(shop("id NUMERIC"));

    assertThat(offline.columns(Case.ref("a"))).isEmpty();
    assertThat(offline.columns(Case.ref("b"))).isEmpty();
    assertThat(Case.columns(offline, "c")).isEqualTo("x INT64");
    assertThat(Case.columns(shop("id NUMERIC").judge(folder), "b")).isEqualTo("n NUMERIC");
  }

  @Test
  void aColumnThatNobodyReadsChangesNothingForOthers() {
    shop("id INT64").judge(folder);

    assertThat(Case.columns(offline(shop("id INT64")), "b")).isEqualTo("n INT64");
    Judgement more = shop("id INT64, extra STRING").judge(folder);
    assertThat(Case.columns(more, "b")).isEqualTo("n INT64");
  }

  @Test
  void aBrokenFileCostsTimeOnly() throws Exception {
    Files.writeString(folder.resolve("sql.json"), "{ not json");

    assertThat(Case.columns(shop("id INT64").judge(folder), "b")).isEqualTo("n INT64");
    assertThat(Case.columns(offline(shop("id INT64")), "b")).isEqualTo("n INT64");
  }

  @Test
  void forgetsWhatIsNoLongerAsked() throws Exception {
    shop("id INT64").judge(folder);
    long before = Files.size(folder.resolve("sql.json"));

    new Case().table("other", "x INT64").view("c", "SELECT x FROM `core.other`").judge(folder);

    assertThat(Files.size(folder.resolve("sql.json"))).isLessThan(before / 2);
  }
}
