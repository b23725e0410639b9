package dev.freehold.cli.render.html;

import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The page: verdict, decisions, stacks. */
public final class HtmlPage {
  private final Review review;
  private final Html html = new Html();

  private HtmlPage(Review review) {
    this.review = review;
  }

  public static String of(Review review) {
    return new HtmlPage(review).page();
  }

  private String page() {
    String style = style();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<title>Freehold plan</title>\n<style>" + style + "</style>\n</head>\n<body>\n");
    html.raw("<header>\n").element("h1", "Freehold plan");
    new Summary(review, html).write();
    html.close("header").raw("<main>\n");
    decisions();
    overview();
    int number = 0;
    for (StackReview stack : review.shown()) {
      new StackPart(stack, html).write(number++);
    }
    html.close("main");
    foot();
    return html.raw("</body>\n</html>\n").toString();
  }

  private void decisions() {
    html.element("h2", "Needs a decision");
    review.stacks().stream()
        .filter(StackReview::failed)
        .forEach(stack -> new StackPart(stack, html).errors());
    if (review.decisions().isEmpty()) {
      html.element("p", "Nothing.");
    }
    for (Decision decision : review.decisions()) {
      decision(decision, review.settled(decision));
    }
  }

  private void decision(Decision decision, String settled) {
    html.open("div class=\"card" + (settled.isEmpty() ? " open" : "") + "\"");
    html.open("h3").text(Summary.title(decision.kind())).raw(" in ");
    html.element("code", decision.stack().toString()).close("h3");
    html.element("p", decision.text() + ".");
    html.open("p class=\"quiet\"").element("code", decision.entry());
    if (!decision.place().isEmpty()) {
      html.raw(", ").element("code", decision.place());
    }
    html.close("p");
    if (!settled.isEmpty()) {
      html.element("p", "Decided: " + settled);
    } else if (!decision.waysOut().isEmpty()) {
      html.element("p", "To go on:").open("ul");
      decision.waysOut().forEach(way -> html.element("li", way));
      html.close("ul");
    }
    html.close("div");
  }

  private void overview() {
    List<StackReview> shown = review.shown();
    int unchanged = review.stacks().size() - shown.size();
    html.element("h2", "Stacks");
    if (!shown.isEmpty()) {
      html.raw("<table class=\"overview stacking\">\n<thead><tr><th scope=\"col\">Stack</th>")
          .raw("<th scope=\"col\" class=\"number\">Create</th>")
          .raw("<th scope=\"col\" class=\"number\">Update</th>")
          .raw("<th scope=\"col\" class=\"number\">Delete</th>")
          .raw("<th scope=\"col\" class=\"number\">Replace</th>")
          .raw("<th scope=\"col\">Remarks</th></tr></thead>\n<tbody>\n");
      int number = 0;
      for (StackReview stack : shown) {
        row(stack, number++);
      }
      html.raw("</tbody></table>\n");
    }
    if (unchanged > 0) {
      html.element(
          "p class=\"quiet\"",
          unchanged == 1 ? "1 stack stays as it is." : unchanged + " stacks stay as they are.");
    }
  }

  private void row(StackReview stack, int number) {
    html.raw("<tr><td><a href=\"#stack-" + number + "\">").text(stack.stack()).raw("</a></td>");
    count("create", stack.count("create") + stack.count("import"));
    count("update", stack.count("update"));
    count("delete", stack.count("delete"));
    count("replace", stack.count("replace"));
    html.open("td");
    if (stack.failed()) {
      html.element("span class=\"remove\"", "error");
    } else if (!stack.losses().isEmpty()) {
      html.element("span class=\"remove\"", "data loss");
    } else if (!stack.reasons().isEmpty()) {
      html.text(stack.reasons().get(0));
    }
    html.raw("</td></tr>\n");
  }

  private void count(String name, int count) {
    String text = count == 0 ? "" : Integer.toString(count);
    html.raw("<td class=\"number\" data-name=\"" + name + "\">" + text + "</td>");
  }

  private void foot() {
    html.raw("<footer>\n");
    if (!review.command().isEmpty()) {
      html.open("p").text("To see the same: ").element("code", review.command()).close("p");
    }
    html.open("p").text("Digest: ").element("code", review.digest()).close("p").close("footer");
  }

  private static String style() {
    try (var css = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Names the one style that the page may have. */
  private static String hash(String style) {
    try {
      byte[] bytes = style.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
