package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The comment on a pull request. */
public final class MarkdownComment {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

  /** Room for saying what was cut. */
  private static final int NOTE = 600;

  private final Host host;
  private final String key;

  /**
   * @param key tells the comments of several organisations in one repository apart; may be empty
   */
  public MarkdownComment(Host host, String key) {
    this.host = host;
    this.key = key;
  }

  /** Whether a key can be part of a marker. */
  public static boolean isKey(String text) {
    return text.isEmpty() || KEY.matcher(text).matches();
  }

  /** The hidden first line, by which the comment is found again. */
  public String marker() {
    String name = "freehold:plan" + (key.isEmpty() ? "" : " " + key);
    return host.folding() == Host.Folding.DETAILS ? "<!-- " + name + " -->" : "[" + name + "]: #";
  }

  public String of(Review review) {
    String head = marker() + "\n## Freehold plan\n\n" + Verdict.of(review) + "\n";
    String foot = foot(review);
    List<StackReview> shown = review.shown();
    var fold = new Fold(host.folding());
    Level least = host.folding() == Host.Folding.DETAILS ? Level.FULL : Level.VALUES;
    var budget =
        new Budget(
            shown.stream().map(stack -> new StackSection(stack, fold)).toList(),
            host.limit() - head.length() - foot.length() - NOTE,
            least);
    List<String> rows = rows(shown);
    List<String> decisions = new DecisionList(review).items();
    budget.need(length(rows) + length(decisions));
    var text = new StringBuilder(head);
    int fittingRows = budget.fitting(rows);
    int fittingDecisions = budget.fitting(decisions);
    text.append(Cuts.note(budget.cuts(), host.limit()));
    decisions(decisions, fittingDecisions, text);
    table(rows, fittingRows, text);
    return text.append(budget.sections()).append(foot).toString();
  }

  /** Rows in the order of the plan; where not all fit, the important ones first. */
  private List<String> rows(List<StackReview> shown) {
    List<StackReview> order = new ArrayList<>(shown);
    boolean many = shown.size() > host.limit() / 200;
    if (many) {
      order.sort(Comparator.comparing(Words::weight));
    }
    return order.stream().map(StackTable::row).toList();
  }

  private static long length(List<String> parts) {
    return parts.stream().mapToLong(String::length).sum();
  }

  private static void decisions(List<String> items, int fitting, StringBuilder text) {
    text.append("\n### Needs your decision\n\n");
    items.subList(0, fitting).forEach(text::append);
    if (items.isEmpty()) {
      text.append("Nothing.\n");
    } else if (fitting < items.size()) {
      text.append("- and ").append(items.size() - fitting).append(" more, see the plan itself\n");
    }
    text.append('\n');
  }

  private static void table(List<String> rows, int fitting, StringBuilder text) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("### Stacks\n\n");
    if (fitting > 0) {
      text.append(StackTable.HEAD);
      rows.subList(0, fitting).forEach(text::append);
    }
    if (fitting < rows.size()) {
      text.append("\nand ").append(rows.size() - fitting).append(" more stacks\n");
    }
    text.append('\n');
  }

  private static String foot(Review review) {
    int unchanged = review.stacks().size() - review.shown().size();
    var foot = new StringBuilder();
    if (unchanged > 0) {
      foot.append(Words.many(unchanged, "stack stays as it is.", "stacks stay as they are."))
          .append("\n\n");
    }
    if (!review.command().isEmpty()) {
      foot.append("To see the same: ").append(Inert.code(review.command())).append("  \n");
    }
    return foot.append("Digest: ").append(Inert.code(review.digest())).append('\n').toString();
  }

  /** How many decisions of a kind are open; for labels. */
  public static long open(Review review, Kind kind) {
    return review.decisions().stream()
        .filter(each -> each.kind() == kind && review.settled(each).isEmpty())
        .count();
  }
}
