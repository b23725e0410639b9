package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.Visible;
import dev.freehold.cli.render.review.AccessChange;
import dev.freehold.cli.render.review.AccessChange.Effect;
import dev.freehold.cli.render.review.EntryReview;
import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.PropertyChange;
import dev.freehold.cli.render.review.ResourceReview;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens to one stack, in as much detail as there is room for. */
final class StackSection {
  private static final int LINE = 300;
  private static final int PLACE = 46;
  private static final int FEW = 20;
  private static final int REASONS = 5;

  private final StackReview stack;
  private final Fold fold;

  StackSection(StackReview stack, Fold fold) {
    this.stack = stack;
    this.fold = fold;
  }

  StackReview stack() {
    return stack;
  }

  String at(Level level) {
    if (level == Level.ROW) {
      return "";
    }
    var body = new StringBuilder();
    reasons(level, body);
    entries(level, body);
    warnings(body);
    if (level.compareTo(Level.VALUES) <= 0) {
      access(body);
    }
    if (level == Level.FULL) {
      provider(body);
    }
    return fold.of(stack.stack(), Words.counts(stack), body.toString()) + "\n";
  }

  private void reasons(Level level, StringBuilder body) {
    int all = stack.reasons().size();
    int most = Math.min(all, level.compareTo(Level.ENTRIES) < 0 ? REASONS : 1);
    for (String reason : stack.reasons().subList(0, most)) {
      body.append("- ").append(Inert.prose(reason)).append('\n');
    }
    if (most < all) {
      body.append("- and ")
          .append(Words.many(all - most, "more reason", "more reasons"))
          .append('\n');
    }
    body.append('\n');
  }

  private void entries(Level level, StringBuilder body) {
    List<EntryReview> entries = stack.entries();
    if (entries.isEmpty()) {
      return;
    }
    int most = level == Level.FEW_ENTRIES ? Math.min(FEW, entries.size()) : entries.size();
    List<EntryReview> shown =
        most == entries.size()
            ? entries
            : entries.stream().sorted(Comparator.comparing(Words::weight)).limit(most).toList();
    var lines = new ArrayList<String>();
    shown.forEach(entry -> entry(entry, level, lines));
    body.append(Inert.fence("diff", lines));
    if (most < entries.size()) {
      body.append("\nand ").append(entries.size() - most).append(" more entries\n");
    }
  }

  private static void entry(EntryReview entry, Level level, List<String> lines) {
    String head = Words.mark(entry.sign()) + " " + Visible.line(entry.entry(), Inert.NAME);
    String place =
        entry.place().isEmpty()
            ? ""
            : " ".repeat(Math.max(2, PLACE - head.length()))
                + Visible.line(entry.place(), Inert.NAME);
    lines.add(head + place + (entry.sign() == Sign.REPLACE ? "  (replaced)" : ""));
    if (level.compareTo(Level.VALUES) <= 0) {
      entry.values().forEach(value -> value(value, lines));
      entry.consumers().forEach(each -> lines.add("      used by " + Visible.line(each, LINE)));
    }
    entry.losses().forEach(loss -> lines.add("!     data loss: " + Visible.line(loss, LINE)));
  }

  private static void value(ValueChange value, List<String> lines) {
    String key = "     " + Visible.line(value.key(), Inert.NAME) + ": ";
    if (!value.before().isEmpty()) {
      lines.add("-" + key + Visible.line(value.before(), LINE));
    }
    if (!value.after().isEmpty()) {
      lines.add("+" + key + Visible.line(value.after(), LINE));
    }
  }

  private void warnings(StringBuilder body) {
    var warnings = stack.problems().stream().filter(each -> !each.error()).toList();
    if (!warnings.isEmpty()) {
      body.append('\n');
    }
    for (ProblemReview warning : warnings) {
      body.append("- Warning: ").append(Inert.prose(warning.message().strip())).append('\n');
    }
  }

  private void access(StringBuilder body) {
    List<AccessChange> access = stack.access();
    if (access.isEmpty()) {
      return;
    }
    var lines = new ArrayList<String>();
    for (AccessChange change : access) {
      String sign = change.effect() == Effect.GAINS ? "+ " : "- ";
      lines.add(sign + Visible.line(change.who() + ": " + change.what(), LINE));
    }
    long gained = access.stream().filter(each -> each.effect() == Effect.GAINS).count();
    String words = "Access: " + gained + " gained, " + (access.size() - gained) + " lost";
    body.append('\n').append(fold.of("", words, Inert.fence("diff", lines)));
  }

  private void provider(StringBuilder body) {
    var lines = new ArrayList<String>();
    for (EntryReview entry : stack.entries()) {
      entry.resources().forEach(resource -> provider(resource, lines));
    }
    if (!lines.isEmpty()) {
      body.append('\n').append(fold.of("", "Provider detail", Inert.fence("diff", lines)));
    }
  }

  private static void provider(ResourceReview resource, List<String> lines) {
    String detail = resource.detail().isEmpty() ? "" : "  " + resource.detail();
    String line = resource.type() + " " + resource.name() + detail;
    lines.add(Words.mark(resource.sign()) + " " + Visible.line(line, LINE));
    for (PropertyChange change : resource.properties()) {
      lines.add(
          "      "
              + Visible.line(
                  change.path() + ": " + change.before() + " -> " + change.after(), 2 * LINE));
    }
  }
}
