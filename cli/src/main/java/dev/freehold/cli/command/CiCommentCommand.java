package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.host.Annotations;
import dev.freehold.cli.host.Hosts;
import dev.freehold.cli.host.Labels;
import dev.freehold.cli.host.OneComment;
import dev.freehold.cli.host.Place;
import dev.freehold.cli.host.PullRequest;
import dev.freehold.cli.host.Variables;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.render.markdown.MarkdownComment;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.ReviewReader;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the one comment on a pull request up to date. */
@Command(
    name = "comment",
    description =
        "Create or update the one comment on a pull request, its labels, and the marks on lines."
            + " The token comes from GITHUB_TOKEN or GITLAB_TOKEN.")
final class CiCommentCommand implements Callable<Integer> {
  @Mixin private Common common;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "A plan of `plan --out`, to be told in the comment.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "The comment itself, of `plan --format markdown`; labels and lines stay as they are.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "github or gitlab (default: that of the CI system).")
  private List<Host> hosts = new ArrayList<>();

  @Option(
      names = "--api-url",
      paramLabel = "URL",
      description =
          "The API (default: GITHUB_API_URL or CI_API_V4_URL, or that of the public host).")
  private String api = "";

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description = "owner/name, or GitLab's path or id (default: the CI system's).")
  private String repository = "";

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "Of the pull request (default: the CI system's).")
  private long number;

  @Option(
      names = "--author",
      paramLabel = "LOGIN",
      description = "Whose comments are our own (default: the token's user).")
  private String author = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Tells the comments of several organisations in one repository apart.")
  private String key = "";

  @Option(
      names = "--code-quality",
      paramLabel = "FILE",
      description = "Write marks on lines to a code quality report of GitLab.")
  private List<Path> reports = new ArrayList<>();

  @Override
  public Integer call() {
    if (plans.size() + files.size() != 1) {
      throw new Refused(ExitCode.INVALID, "What is to be told? Name one --plan or one --file");
    }
    var variables = new Variables(System.getenv());
    Host host = Hosts.host(hosts.stream().findFirst(), variables);
    MarkdownComment comment = PlanFormat.comment(host, key);
    Optional<Review> review = plans.stream().findFirst().map(CiCommentCommand::review);
    String body = review.map(comment::of).orElseGet(() -> body(comment, host));
    PullRequest request =
        Hosts.request(host, new Place(api, repository, number, author), variables);
    OneComment.Done done = new OneComment(request, comment.marker()).put(body);
    review.ifPresent(told -> new Labels(request).set(told));
    review.ifPresent(told -> mark(told, variables));
    tell(done, request);
    return ExitCode.OK.number();
  }

  private void tell(OneComment.Done done, PullRequest request) {
    Terminal terminal = common.terminal();
    String what = done.name().toLowerCase(Locale.ROOT);
    if (common.json()) {
      terminal.print(Json.write(Map.of("comment", what, "on", request.name())));
    } else {
      terminal.line("Comment " + what + " on " + request.name());
    }
  }

  private void mark(Review review, Variables variables) {
    var annotations = new Annotations(review, folder());
    if (variables.onGitHub() && !common.json()) {
      annotations.commands().forEach(common.terminal()::line);
    }
    for (Path report : reports) {
      try {
        Files.writeString(report, annotations.codeQuality());
      } catch (IOException why) {
        throw new Refused(ExitCode.FAILED, "Error: Cannot write " + report + ": " + why);
      }
    }
  }

  /** The organisation's folder as it is in the repository, which is where jobs run. */
  private String folder() {
    Path here = Path.of("").toAbsolutePath();
    Path folder = here.resolve(common.installation().configs()).normalize();
    return folder.startsWith(here) ? here.relativize(folder).toString().replace('\\', '/') : "";
  }

  private static Review review(Path file) {
    try {
      return ReviewReader.read(Files.readAllBytes(file));
    } catch (IOException why) {
      throw new Refused(
          ExitCode.INVALID,
          "Cannot read the plan "
              + file
              + ": "
              + String.valueOf(why.getMessage()).lines().findFirst().orElse("")
              + "; make it with `plan --out`");
    }
  }

  private String body(MarkdownComment comment, Host host) {
    Path file = files.get(0);
    try {
      String body = Files.readString(file);
      if (!body.lines().findFirst().orElse("").equals(comment.marker())) {
        throw new Refused(
            ExitCode.INVALID,
            file
                + " does not begin with "
                + comment.marker()
                + ", so it would not be found again; make it with `plan --format markdown` and the same --key");
      }
      if (body.length() > host.limit()) {
        throw new Refused(
            ExitCode.INVALID,
            file
                + " has "
                + body.length()
                + " characters, and "
                + host
                + " takes "
                + host.limit()
                + "; with --plan the comment is cut to fit");
      }
      return body;
    } catch (IOException why) {
      throw new Refused(ExitCode.INVALID, "Cannot read " + file + ": " + why.getMessage());
    }
  }
}
