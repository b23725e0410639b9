package dev.freehold.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.cli.render.Hostile;
import dev.freehold.cli.render.SomeReviews;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

/** Nothing that others write becomes an element, an attribute or an address. */
class HtmlPagePropertiesTest {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-z][a-z0-9]*)((?: (?:class|scope|data-name|id|href|lang|name|content|http-equiv|charset)"
              + "=\"[a-zA-Z0-9 #;:/='+,.-]*\")*)>");
  private static final Set<String> VOID = Set.of("meta", "br");

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.texts();
  }

  @Property(tries = 200)
  void hostileTextStaysText(
      @ForAll @NotEmpty List<@From("hostile") String> texts, @ForAll long seed) {
    String page = HtmlPage.of(SomeReviews.of(seed, texts).review(2, 3, 3));
    String body = page.substring(page.indexOf("</style>") + 8);

    Deque<String> open = new ArrayDeque<>(List.of("html", "head"));
    Matcher tag = TAG.matcher(body);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        String last = open.peekLast();
        assertThat(tag.group(2)).isEqualTo(last);
        open.removeLast();
      } else if (!VOID.contains(tag.group(2))) {
        open.addLast(tag.group(2));
      }
      if (tag.group(3).contains("href")) {
        assertThat(tag.group(3)).matches(" href=\"#stack-\\d+\"");
      }
    }
    assertThat(open).isEmpty();
    assertThat(TAG.matcher(body).replaceAll("")).doesNotContain("<", ">", "\"", "'");
    assertThat(body.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    assertThat(body.codePoints()).noneMatch(c -> c == 0x1b || c == 0x202e || c == 0x200b);
  }

  @Example
  void loadsNothingAndRunsNothing() throws Exception {
    String page = HtmlPage.of(SomeReviews.of(1, List.of("topic/orders")).review(3, 3, 3));
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

    assertThat(page)
        .contains(
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash))
        .doesNotContain("<script", "<link", "<img", "<iframe", " style=", "http://", "https://")
        .doesNotContainPattern(" on[a-z]+=");
    assertThat(style).doesNotContain("url(", "@import", "<");
  }
}
