package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.PlanText.Detail;
import dev.freehold.cli.render.html.HtmlPage;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.render.markdown.MarkdownComment;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.session.Refused;
import picocli.CommandLine.Option;

/** In what form a plan is shown; everything is made from the same values. */
public final class PlanFormat {
  /** The forms. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    HTML
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json (as --json; `schema plan` describes it), markdown for a comment, or html for"
              + " a page (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "Whose limits the Markdown keeps: github, gitlab, bitbucket or azure (default: github).")
  private Host host = Host.GITHUB;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "Tells the comments of several organisations in one repository apart, in the Markdown.")
  private String key = "";

  @Option(
      names = {"-v", "--verbose"},
      description = "In text, every entry of a plan however many there are.")
  private boolean verbose;

  private Format chosen(Common common) {
    return common.json() ? Format.JSON : format;
  }

  /** Whether people read it as it is printed. */
  boolean isText(Common common) {
    return chosen(common) == Format.TEXT;
  }

  void show(Plans plans, Acknowledgements accepted, Common common, String command) {
    if (isText(common) && verbose) {
      plans.show(common.terminal(), Detail.EVERYTHING);
    } else if (isText(common)) {
      plans.show(common.terminal());
    } else {
      common.terminal().print(page(plans, accepted, chosen(common), command));
    }
  }

  private String page(Plans plans, Acknowledgements accepted, Format form, String command) {
    if (form == Format.JSON) {
      return Json.write(ReviewedPlan.json(plans, accepted, command));
    }
    Review review = ReviewedPlan.review(plans, accepted, command);
    return form == Format.HTML ? HtmlPage.of(review) : comment(host, key).of(review);
  }

  static MarkdownComment comment(Host host, String key) {
    if (!MarkdownComment.isKey(key)) {
      throw new Refused(
          ExitCode.INVALID,
          "'" + key + "' cannot be a key; use at most 64 letters, digits, dots, slashes, hyphens");
    }
    return new MarkdownComment(host, key);
  }
}
