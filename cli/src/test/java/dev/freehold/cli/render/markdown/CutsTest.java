package dev.freehold.cli.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.cli.render.SomeReviews;
import dev.freehold.cli.render.review.EntryReview;
import dev.freehold.cli.render.review.ResourceReview;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes first when there is no room. */
class CutsTest {
  private static StackReview stack(String name, int entries, Sign sign, List<String> losses) {
    var summary = new TreeMap<String, Integer>();
    summary.put(sign == Sign.ADD ? "create" : "update", entries);
    List<EntryReview> all =
        IntStream.range(0, entries)
            .mapToObj(
                i ->
                    new EntryReview(
                        sign,
                        "topic/" + name + i,
                        "a/b.yaml:" + i,
                        List.of(),
                        losses,
                        List.of(
                            new ResourceReview(
                                sign,
                                "kafka:index/topic:Topic",
                                "resource" + i,
                                "",
                                List.of(new ValueChange("retention", "", "7d")),
                                List.of(),
                                List.of()))))
            .toList();
    return new StackReview(name + "/prod", true, List.of(), summary, all, List.of(), "");
  }

  private static String comment(Host host, StackReview... stacks) {
    return new MarkdownComment(host, "")
        .of(new Review(List.of(stacks), List.of(), List.of(), "sha256:0", "./freehold plan"));
  }

  @Test
  void nothingIsCutWhereEverythingFits() {
    String comment = comment(Host.GITHUB, stack("a", 3, Sign.ADD, List.of()));

    assertThat(comment)
        .contains("resource2", "+     retention: 7d", "topic/a2")
        .doesNotContain("Cut to fit");
  }

  @Test
  void providerDetailOfTheLargestStackGoesFirst() {
    String comment =
        comment(
            Host.GITHUB,
            stack("small", 3, Sign.ADD, List.of()),
            stack("large", 600, Sign.ADD, List.of()));

    assertThat(comment)
        .contains("Cut to fit into 65536 characters: provider detail of 1 stack. ")
        .contains("resource2", "topic/large599", "+     retention: 7d")
        .doesNotContain("resource599");
  }

  @Test
  void valuesGoNextAndThenMostEntries() {
    String values = comment(Host.GITHUB, stack("a", 1_000, Sign.ADD, List.of()));
    String entries = comment(Host.GITHUB, stack("a", 5_000, Sign.ADD, List.of()));

    assertThat(values).contains("values and access of 1 stack", "topic/a999");
    assertThat(values).doesNotContain("retention: 7d");
    assertThat(entries).contains("most entries of 1 stack", "and 4980 more entries");
  }

  @Test
  void stacksThatLoseDataKeepTheirEntriesLongest() {
    var stacks =
        IntStream.range(0, 400)
            .mapToObj(i -> stack("s" + i, 10, Sign.ADD, List.of()))
            .toArray(StackReview[]::new);
    stacks[200] = stack("losing", 20, Sign.CHANGE, List.of("rows go"));

    String comment = comment(Host.GITHUB, stacks);

    assertThat(comment).contains("! topic/losing19", "data loss: rows go", "| `s399/prod` |");
    assertThat(comment.length()).isLessThanOrEqualTo(65_536);
  }

  @Test
  void decisionsStayUntilNothingElseIsLeft() {
    Review review = SomeReviews.of(7, List.of("topic/orders")).review(200, 20, 400);
    Review tooMany = SomeReviews.of(7, List.of("topic/orders")).review(10, 5, 5_000);

    String comment = new MarkdownComment(Host.BITBUCKET, "").of(tooMany);

    assertThat(new MarkdownComment(Host.GITHUB, "").of(review).lines().filter(isDecision()))
        .hasSizeGreaterThanOrEqualTo(400);
    assertThat(comment).containsPattern("- and \\d+ more, see the plan itself");
    assertThat(comment.length()).isBetween(30_000, 32_767);
  }

  private static java.util.function.Predicate<String> isDecision() {
    return line -> line.startsWith("- **");
  }

  @Test
  void aHostWithoutHtmlGetsNone() {
    String comment = comment(Host.BITBUCKET, stack("a", 3, Sign.ADD, List.of()));

    assertThat(comment)
        .startsWith("[freehold:plan]: #\n")
        .contains("#### `a/prod` +3")
        .doesNotContain("<", "resource2");
  }
}
