package dev.freehold.cli.render.html;

import dev.freehold.cli.render.review.AccessChange;
import dev.freehold.cli.render.review.AccessChange.Effect;
import dev.freehold.cli.render.review.EntryReview;
import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.PropertyChange;
import dev.freehold.cli.render.review.ResourceReview;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import java.util.List;

/** What happens to one stack. */
final class StackPart {
  private static final int REASONS = 5;

  private final StackReview stack;
  private final Html html;

  StackPart(StackReview stack, Html html) {
    this.stack = stack;
    this.html = html;
  }

  void write(int number) {
    html.raw("<section class=\"stack\" id=\"stack-" + number + "\">\n");
    html.element("h3", stack.stack());
    reasons();
    if (!stack.error().isEmpty()) {
      html.lines("p class=\"loss\"", "Error: " + stack.error());
    }
    stack.problems().forEach(this::problem);
    stack.entries().forEach(this::entry);
    access();
    provider();
    html.close("section");
  }

  private void reasons() {
    List<String> reasons = stack.reasons();
    int few = Math.min(REASONS, reasons.size());
    reasons.subList(0, few).forEach(reason -> html.element("p class=\"quiet\"", reason));
    if (few < reasons.size()) {
      html.open("details").element("summary", (reasons.size() - few) + " more reasons");
      reasons
          .subList(few, reasons.size())
          .forEach(reason -> html.element("p class=\"quiet\"", reason));
      html.close("details");
    }
  }

  /** Why it cannot be applied, outside of its own section. */
  void errors() {
    html.open("div class=\"card open\"");
    html.open("h3").text("Error in ").element("code", stack.stack()).close("h3");
    if (!stack.error().isEmpty()) {
      html.lines("p", stack.error());
    }
    stack.problems().stream().filter(ProblemReview::error).forEach(this::problem);
    html.close("div");
  }

  private void problem(ProblemReview problem) {
    String word = problem.error() ? "Error: " : "Warning: ";
    html.lines(problem.error() ? "p class=\"loss\"" : "p", word + problem.message());
    if (!problem.place().isEmpty()) {
      html.open("p class=\"quiet\"").element("code", problem.place()).close("p");
    }
  }

  private void entry(EntryReview entry) {
    html.raw("<div class=\"entry\">\n<div class=\"head\"><div>");
    sign(entry.sign());
    html.element("code", entry.entry()).raw("</div>");
    if (!entry.place().isEmpty()) {
      html.element("code class=\"quiet\"", entry.place());
    }
    html.close("div");
    entry.losses().forEach(loss -> html.element("p class=\"loss\"", "Data loss: " + loss));
    entry.consumers().forEach(each -> html.element("p", "Used by " + each));
    values(entry.values());
    html.close("div");
  }

  private void sign(Sign sign) {
    String colour =
        switch (sign) {
          case ADD, IMPORT -> "add";
          case CHANGE -> "change";
          case REPLACE, REMOVE -> "remove";
        };
    html.element("span class=\"sign " + colour + "\"", sign.symbol() + " " + word(sign));
  }

  private static String word(Sign sign) {
    return switch (sign) {
      case ADD -> "new";
      case CHANGE -> "changed";
      case REPLACE -> "replaced";
      case REMOVE -> "removed";
      case IMPORT -> "imported";
    };
  }

  private void values(List<ValueChange> values) {
    if (values.isEmpty()) {
      return;
    }
    html.raw("<table class=\"values stacking\">\n<thead><tr><th scope=\"col\">Key</th>")
        .raw("<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n<tbody>\n");
    for (ValueChange value : values) {
      html.raw("<tr>");
      html.cell("", "code", value.key());
      html.cell(" data-name=\"before\"", "del", value.before());
      html.cell(" data-name=\"after\"", "ins", value.after());
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void access() {
    List<AccessChange> access = stack.access();
    if (access.isEmpty()) {
      return;
    }
    html.element("h4", "Who gains and loses access");
    html.raw("<table class=\"access stacking\">\n<thead><tr>")
        .raw("<th scope=\"col\">Effect</th><th scope=\"col\">Who</th>")
        .raw("<th scope=\"col\">Access</th></tr></thead>\n<tbody>\n");
    for (AccessChange change : access) {
      boolean gains = change.effect() == Effect.GAINS;
      html.raw("<tr><td>")
          .element(
              "span class=\"" + (gains ? "add" : "remove") + "\"", gains ? "+ gains" : "- loses")
          .raw("</td>");
      html.cell("", "code", change.who());
      html.element("td", change.what()).raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void provider() {
    boolean any = stack.entries().stream().anyMatch(entry -> !entry.resources().isEmpty());
    if (!any) {
      return;
    }
    html.open("details").element("summary", "Provider detail");
    html.raw("<table class=\"provider stacking\">\n<thead><tr><th scope=\"col\">Change</th>")
        .raw(
            "<th scope=\"col\">Resource</th><th scope=\"col\">Detail</th></tr></thead>\n<tbody>\n");
    for (EntryReview entry : stack.entries()) {
      entry.resources().forEach(this::resource);
    }
    html.raw("</tbody></table>\n").close("details");
  }

  private void resource(ResourceReview resource) {
    html.raw("<tr><td>");
    html.text(resource.sign().symbol()).raw("</td><td>");
    html.element("code", resource.type() + " " + resource.name()).raw("</td><td>");
    html.text(resource.detail());
    for (PropertyChange change : resource.properties()) {
      html.element("div", change.path() + ": " + change.before() + " -> " + change.after());
    }
    html.raw("</td></tr>\n");
  }
}
