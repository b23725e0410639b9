package dev.freehold.cli.render.html;

import dev.freehold.cli.render.review.AccessChange;
import dev.freehold.cli.render.review.AccessChange.Effect;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision.Kind;

/** The whole plan in one sentence and a few figures. */
final class Summary {
  private final Review review;
  private final Html html;

  Summary(Review review, Html html) {
    this.review = review;
    this.html = html;
  }

  static String title(Kind kind) {
    return switch (kind) {
      case DATA_LOSS -> "Data loss";
      case CONTRACT -> "Contract break";
      case POLICY -> "Policy";
    };
  }

  void write() {
    html.element("p class=\"verdict\"", verdict());
    html.open("ul class=\"figures\"");
    figure("", "create", review.count("create") + review.count("import"));
    figure("", "update", review.count("update"));
    figure("", "delete", review.count("delete"));
    figure("", "replace", review.count("replace"));
    figure("", "accesses gained", access(Effect.GAINS));
    figure("", "accesses lost", access(Effect.LOSES));
    for (Kind kind : Kind.values()) {
      long count = review.count(kind);
      figure(count > 0 ? " class=\"bad\"" : "", kind.words(), count);
    }
    html.close("ul");
  }

  private void figure(String attributes, String name, long count) {
    html.open("li" + attributes)
        .open("b")
        .text(Long.toString(count))
        .close("b")
        .text(name)
        .close("li");
  }

  private long access(Effect effect) {
    return review.stacks().stream()
        .flatMap(stack -> stack.access().stream())
        .map(AccessChange::effect)
        .filter(effect::equals)
        .count();
  }

  private String verdict() {
    long changing = review.stacks().stream().filter(StackReview::changes).count();
    long failed = review.stacks().stream().filter(StackReview::failed).count();
    long open = review.decisions().stream().filter(each -> review.settled(each).isEmpty()).count();
    String of = review.stacks().size() == 1 ? "1 stack" : review.stacks().size() + " stacks";
    String changes =
        changing == 0 ? "Nothing changes in " + of : changing + " of " + of + " would change";
    String errors = failed == 0 ? "" : ", " + failed + " cannot be applied";
    String decisions =
        switch ((int) Math.min(open, 2)) {
          case 0 -> "nothing is open to decide";
          case 1 -> "1 decision is open";
          default -> open + " decisions are open";
        };
    return changes + errors + "; " + decisions + ".";
  }
}
