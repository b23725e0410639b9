package dev.freehold.cli.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.cli.render.Hostile;
import dev.freehold.cli.render.SomeReviews;
import dev.freehold.cli.render.review.Review;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Nothing that others write gets out of its place, and nothing gets too long. */
class MarkdownCommentPropertiesTest {
  /** Words of letters and what we write around them. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 .,;:()+~=·|-]*");

  private static final Pattern WORD = Pattern.compile("(?<![A-Za-z])[A-Fa-f]{7,}(?![A-Za-z])");

  /** Hidden or moving text. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}&&[^\\n]]");

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.texts();
  }

  private static void isInert(String comment, Host host) {
    var parsed = new Parsed(comment);
    assertThat(comment.length()).isLessThanOrEqualTo(host.limit());
    assertThat(parsed.links).isEmpty();
    assertThat(parsed.indented).isZero();
    assertThat(parsed.texts).allMatch(text -> HARMLESS.matcher(text).matches());
    assertThat(parsed.texts).noneMatch(text -> WORD.matcher(text).find());
    assertThat(UNSEEN.matcher(comment).find()).isFalse();
    assertThat(comment.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
    if (host.folding() == Host.Folding.DETAILS) {
      assertThat(comment).startsWith("<!-- freehold:plan -->\n");
      assertThat(parsed.headings).isSubsetOf("Freehold plan", "Needs your decision", "Stacks");
      assertThat(parsed.tags().subList(1, parsed.tags().size()))
          .allMatch(tag -> tag.matches("</?(details|summary|code)>"));
    } else {
      assertThat(parsed.html).isEmpty();
    }
    assertThat(comment.lines().reduce((first, last) -> last).orElse("")).startsWith("Digest: `");
    assertThat(parsed.document.getLastChild()).isInstanceOf(org.commonmark.node.Paragraph.class);
  }

  @Property(tries = 300)
  void hostileTextStaysText(
      @ForAll("hostile") @Size(max = 1) String first,
      @ForAll List<@net.jqwik.api.From("hostile") String> texts,
      @ForAll long seed,
      @ForAll Host host) {
    var all = new java.util.ArrayList<>(texts);
    all.add(first);
    Review review = SomeReviews.of(seed, all).review(3, 3, 3);

    isInert(new MarkdownComment(host, "").of(review), host);
  }

  @Property(tries = 30)
  void staysUnderTheLimitAtEverySize(
      @ForAll @IntRange(max = 400) int stacks,
      @ForAll @IntRange(max = 25) int entries,
      @ForAll @IntRange(max = 300) int decisions,
      @ForAll long seed,
      @ForAll Host host) {
    Review review = SomeReviews.of(seed, Hostile.TEXTS).review(stacks, entries, decisions);

    isInert(new MarkdownComment(host, "").of(review), host);
  }
}
