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

/** A merge request over GitLab's REST API, version 4. */
final class GitLab implements PullRequest {
  static final String TOKEN = "GITLAB_TOKEN";
  private static final int PAGE = 100;
  private static final Trouble TROUBLE =
      new Trouble(
          "GitLab",
          TOKEN,
          "it needs the scope `api` and the role Reporter or above; a job's own CI_JOB_TOKEN cannot comment");

  private final Rest rest;
  private final String project;
  private final long number;
  private final String author;

  private GitLab(Rest rest, String project, long number, String author) {
    this.rest = rest;
    this.project = project;
    this.number = number;
    this.author = author;
  }

  static GitLab of(Place place, Variables variables, Patience patience) {
    URI api =
        Variables.api(place.api(), variables.get("CI_API_V4_URL"), "https://gitlab.com/api/v4");
    String project =
        place.repository().isEmpty()
            ? variables.get("CI_PROJECT_ID").orElse("")
            : place.repository();
    if (project.isEmpty()) {
      throw new Refused(
          ExitCode.INVALID,
          "Which project? Name it with --repository GROUP/NAME or its id; in a pipeline CI_PROJECT_ID does");
    }
    String told = variables.get("CI_MERGE_REQUEST_IID").orElse("0");
    long number =
        place.number() > 0 || !told.matches("\\d{1,18}") ? place.number() : Long.parseLong(told);
    if (number == 0) {
      throw new Refused(
          ExitCode.INVALID,
          "Which merge request? Name it with --number; a merge request pipeline has CI_MERGE_REQUEST_IID");
    }
    var rest =
        new Rest(
            api,
            Map.of("PRIVATE-TOKEN", variables.token(TOKEN), "User-Agent", "freehold"),
            patience);
    String author =
        place.author().isEmpty()
            ? TROUBLE.checked(rest.get("user"), "user of the token").path("username").asText()
            : place.author();
    String encoded = URLEncoder.encode(project, StandardCharsets.UTF_8);
    return new GitLab(rest, encoded, number, author);
  }

  @Override
  public String name() {
    return "merge request " + number + " of project " + project.replace("%2F", "/");
  }

  private String request() {
    return "projects/" + project + "/merge_requests/" + number;
  }

  @Override
  public List<Comment> comments() {
    var all = new ArrayList<Comment>();
    for (int page = 1; ; page++) {
      String query = "/notes?sort=asc&order_by=created_at&per_page=" + PAGE + "&page=" + page;
      JsonNode notes = TROUBLE.checked(rest.get(request() + query), name());
      for (JsonNode note : notes) {
        if (!note.path("system").asBoolean()) {
          all.add(comment(note));
        }
      }
      if (notes.size() < PAGE) {
        return all;
      }
    }
  }

  private Comment comment(JsonNode note) {
    boolean own = note.at("/author/username").asText().equals(author);
    return new Comment(note.path("id").asLong(), own, note.path("body").asText());
  }

  @Override
  public Comment create(String body) {
    Answer answer = rest.send("POST", request() + "/notes", Map.of("body", body));
    return comment(TROUBLE.checked(answer, name()));
  }

  @Override
  public void update(long id, String body) {
    Answer answer = rest.send("PUT", request() + "/notes/" + id, Map.of("body", body));
    TROUBLE.checked(answer, "comment " + id + " on " + name());
  }

  @Override
  public void delete(long id) {
    Answer answer = rest.send("DELETE", request() + "/notes/" + id, Map.of());
    if (answer.status() != 404) {
      TROUBLE.checked(answer, "comment " + id + " on " + name());
    }
  }

  @Override
  public Set<String> labels() {
    var labels = new TreeSet<String>();
    TROUBLE
        .checked(rest.get(request()), name())
        .path("labels")
        .forEach(label -> labels.add(label.asText()));
    return labels;
  }

  @Override
  public void add(String label) {
    put("add_labels", label);
  }

  @Override
  public void remove(String label) {
    put("remove_labels", label);
  }

  private void put(String what, String label) {
    Answer answer = rest.send("PUT", request(), Map.of(what, label));
    TROUBLE.checked(answer, "labels of " + name());
  }
}
