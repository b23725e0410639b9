package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.ArrayList;

/** The whole plan in one line. */
final class Verdict {
  private Verdict() {}

  static String of(Review review) {
    long changing = review.stacks().stream().filter(StackReview::changes).count();
    long failed = review.stacks().stream().filter(StackReview::failed).count();
    var parts = new ArrayList<String>();
    if (failed > 0) {
      parts.add("**" + Words.many(failed, "stack", "stacks") + " cannot be applied**");
    }
    String of = Words.many(review.stacks().size(), "stack", "stacks");
    if (changing == 0) {
      parts.add("**Nothing changes** in " + of);
    } else {
      parts.add("**" + changing + " of " + of + (changing == 1 ? " changes" : " change") + "**");
      parts.add("+" + (review.count("create") + review.count("import")));
      parts.add("~" + review.count("update"));
      parts.add("-" + review.count("delete"));
      parts.add(Words.many(review.count("replace"), "replacement", "replacements"));
    }
    parts.add(told(review.count(Kind.DATA_LOSS), "data loss", "data losses"));
    parts.add(told(review.count(Kind.CONTRACT), "contract break", "contract breaks"));
    if (review.count(Kind.POLICY) > 0) {
      parts.add(told(review.count(Kind.POLICY), "policy decision", "policy decisions"));
    }
    return String.join(" · ", parts);
  }

  private static String told(long count, String one, String more) {
    return count == 0 ? "no " + one : "**" + Words.many(count, one, more) + "**";
  }
}
