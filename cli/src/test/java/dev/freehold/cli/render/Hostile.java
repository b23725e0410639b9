package dev.freehold.cli.render;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that want to be more than texts. */
public final class Hostile {
  public static final List<String> TEXTS =
      List.of(
          "@octocat please approve",
          "@org/security-team",
          "fixes #1, GH-2, acme/secrets#3, !4, ~bug, %5, $6, &7",
          "0123456789abcdef0123456789abcdef01234567",
          "deadbeef effaced",
          "https://evil.example/?a=b",
          "www.evil.example",
          "mailto:a@evil.example a@evil.example",
          "[click](https://evil.example)",
          "![image](https://evil.example/x.png)",
          "<https://evil.example>",
          "[ref]: https://evil.example",
          "<img src=x onerror=alert(1)>",
          "<script>alert(1)</script>",
          "</details></details><h1>Approved</h1>",
          "</summary><b>",
          "<!-- freehold:plan -->",
          "--> <b>out</b> <!--",
          "`code`",
          "``",
          "a ` b `` c ``` d",
          "``` \n# Heading\n```",
          "\n```\n# Approved\n",
          "\n~~~\n",
          "# Heading",
          "Heading\n===",
          "---",
          "\n\n---\n\n",
          "- [x] done",
          "1. one",
          "> quote",
          "| a | b |\n| - | - |",
          "a | b \\| c \\",
          "\\",
          "**bold** _it_ ~~gone~~",
          "&#64;octocat &lt;b&gt; &amp;",
          ":rocket: $x^2$ $$y$$",
          "/close\n/approve\n/merge",
          "::error::approved",
          "\u001b[31mred\u001b[0m \u0007 \u0000 \u009b31m",
          "\u202Egnp.exe\u202C \u2066x\u2069 a\u200Bb\uFEFF \u00ad",
          "line\u2028para\u2029end\u0085",
          "\ud83d lone \ude00",
          "😀 family 👨‍👩‍👧",
          "Z̷̧̢̛̗̣̥̀́̂̃̄̅a̴lgo",
          "\t\r\n ",
          "",
          " ",
          "javascript:alert(1)",
          "\" onmouseover=\"x\" ' '",
          "topic/orders",
          "records older than 1d are deleted from orders.placed");

  private Hostile() {}

  /** One of them, some of them together, or anything of the characters that matter. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> known = Arbitraries.of(TEXTS);
    Arbitrary<String> joined =
        known.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all));
    Arbitrary<String> markup =
        Arbitraries.strings()
            .withChars("`~*_#@<>[]()!|\\&;:/-+=.\"'\n\r\t {}$%^0aA\u001b\u202e\u200b\ud83d\ude00")
            .ofMaxLength(60);
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> long1 =
        Arbitraries.of("`", "<b>", "@x ", "😀", "\n").map(t -> t.repeat(3_000));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, known),
        net.jqwik.api.Tuple.of(4, joined),
        net.jqwik.api.Tuple.of(6, markup),
        net.jqwik.api.Tuple.of(3, anything),
        net.jqwik.api.Tuple.of(1, long1));
  }
}
