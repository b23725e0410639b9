package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.cli.ExitCode;
import dev.freehold.cli.host.Rest.Answer;
import dev.freehold.cli.session.Refused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A pull request over GitHub's REST API, version 2022-11-28. */
final class GitHub implements PullRequest {
  static final String TOKEN = "GITHUB_TOKEN";
  private static final int PAGE = 100;
  private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");
  private static final Trouble TROUBLE =
      new Trouble(
          "GitHub",
          TOKEN,
          "a workflow's token needs `permissions: pull-requests: write`, and has less for a fork");

  private final Rest rest;
  private final String repository;
  private final long number;
  private final String author;

  /**
   * @param author whose comments are our own
   */
  private GitHub(Rest rest, String repository, long number, String author) {
    this.rest = rest;
    this.repository = repository;
    this.number = number;
    this.author = author;
  }

  static GitHub of(Place place, Variables variables, Patience patience) {
    URI api = Variables.api(place.api(), variables.get("GITHUB_API_URL"), "https://api.github.com");
    String repository =
        place.repository().isEmpty()
            ? variables.get("GITHUB_REPOSITORY").orElse("")
            : place.repository();
    if (!REPOSITORY.matcher(repository).matches() || repository.contains("..")) {
      throw new Refused(
          ExitCode.INVALID,
          "Which repository? Name it with --repository OWNER/NAME; in a workflow GITHUB_REPOSITORY does");
    }
    long number = place.number() > 0 ? place.number() : variables.gitHubNumber().orElse(0L);
    if (number == 0) {
      throw new Refused(
          ExitCode.INVALID,
          "Which pull request? Name it with --number; a workflow knows it when it runs for one");
    }
    var rest =
        new Rest(
            api,
            Map.of(
                "Authorization", "Bearer " + variables.token(TOKEN),
                "Accept", "application/vnd.github+json",
                "X-GitHub-Api-Version", "2022-11-28",
                "User-Agent", "freehold"),
            patience);
    String author = place.author().isEmpty() ? author(rest, variables) : place.author();
    return new GitHub(rest, repository, number, author);
  }

  /** A workflow's token is no user, and may not ask who it is. */
  private static String author(Rest rest, Variables variables) {
    Answer user = rest.get("user");
    if (user.status() == 403 && variables.onGitHub()) {
      return "github-actions[bot]";
    }
    if (user.status() == 403) {
      throw new Refused(
          ExitCode.INVALID,
          "Whose token is in "
              + TOKEN
              + "? GitHub does not tell for an app: name it with --author, such as my-app[bot]");
    }
    return TROUBLE.checked(user, "user of the token").path("login").asText();
  }

  @Override
  public String name() {
    return "pull request " + number + " of " + repository;
  }

  private String issue() {
    return "repos/" + repository + "/issues/" + number;
  }

  private String comment(long id) {
    return "repos/" + repository + "/issues/comments/" + id;
  }

  private List<JsonNode> all(String path) {
    var all = new ArrayList<JsonNode>();
    for (int page = 1; ; page++) {
      Answer answer = rest.get(path + "?per_page=" + PAGE + "&page=" + page);
      JsonNode some = TROUBLE.checked(answer, name());
      some.forEach(all::add);
      if (some.size() < PAGE) {
        return all;
      }
    }
  }

  @Override
  public List<Comment> comments() {
    return all(issue() + "/comments").stream().map(this::comment).toList();
  }

  private Comment comment(JsonNode json) {
    boolean own = json.at("/user/login").asText().equalsIgnoreCase(author);
    return new Comment(json.path("id").asLong(), own, json.path("body").asText());
  }

  @Override
  public Comment create(String body) {
    Answer answer = rest.send("POST", issue() + "/comments", Map.of("body", body));
    return comment(TROUBLE.checked(answer, name()));
  }

  @Override
  public void update(long id, String body) {
    Answer answer = rest.send("PATCH", comment(id), Map.of("body", body));
    TROUBLE.checked(answer, "comment " + id + " on " + name());
  }

  @Override
  public void delete(long id) {
    gone(rest.send("DELETE", comment(id), Map.of()), "comment " + id + " on " + name());
  }

  private static void gone(Answer answer, String what) {
    if (answer.status() != 404) {
      TROUBLE.checked(answer, what);
    }
  }

  @Override
  public Set<String> labels() {
    var labels = new TreeSet<String>();
    all(issue() + "/labels").forEach(label -> labels.add(label.path("name").asText()));
    return labels;
  }

  @Override
  public void add(String label) {
    Answer answer = rest.send("POST", issue() + "/labels", Map.of("labels", List.of(label)));
    TROUBLE.checked(answer, "labels of " + name());
  }

  @Override
  public void remove(String label) {
    String encoded = URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    gone(rest.send("DELETE", issue() + "/labels/" + encoded, Map.of()), "labels of " + name());
  }
}
