package dev.freehold.cli.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InertTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "records older than 1d are deleted from orders.placed | records older than `1d` are deleted from `orders.placed`",
        "ask @octocat (team-risk), or #12 | ask `@octocat` (team-risk), or `#12`",
        "see https://x.example and <b>bold</b> | see `https://x.example` and `<b>bold</b>`",
        "deadbeef is effaced | `deadbeef` is `effaced`",
        "accept it: --ack 'payments/prod=REASON' | accept it: `--ack 'payments/prod=REASON'`"
      })
  void wordsStayWordsAndTheRestIsCode(String text, String markdown) {
    assertThat(Inert.prose(text)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource({"plain, `plain`", "a`b, ``a`b``", "``, ``` `` ```", "'', `(empty)`", "a|b, `a|b`"})
  void codeIsClosedByNothingInside(String text, String markdown) {
    assertThat(Inert.code(text)).isEqualTo(markdown);
  }

  @Test
  void aCellHasNoBar() {
    assertThat(Inert.cell("a|b")).isEqualTo("`a¦b`");
  }

  @Test
  void aFenceIsLongerThanWhatIsInside() {
    assertThat(Inert.fence("diff", List.of("````", "a"))).isEqualTo("`````diff\n````\na\n`````\n");
  }

  @Test
  void anElementHasNoMarkup() {
    assertThat(Inert.element("<b>&\"'\n")).isEqualTo("<code>&lt;b&gt;&amp;&quot;&#39;\\n</code>");
  }
}
