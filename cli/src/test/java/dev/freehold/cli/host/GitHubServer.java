package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;

/** Pull request 12 of acme/data on GitHub; tokens of bots begin with {@code ghs_}. */
public final class GitHubServer extends HostServer {
  private static final String ISSUE = "/repos/acme/data/issues/12";
  private static final String COMMENT = "/repos/acme/data/issues/comments/";

  public GitHubServer() {
    super(65_536);
  }

  @Override
  String token(HttpExchange exchange) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return header.replaceFirst("^Bearer ", "");
  }

  @Override
  Reply reply(String method, String path, Map<String, String> query, JsonNode body, String user) {
    if (path.equals("/user")) {
      return user.endsWith("[bot]")
          ? new Reply(403, Map.of("message", "Resource not accessible by integration"))
          : new Reply(200, Map.of("login", user));
    }
    if (path.equals(ISSUE + "/comments")) {
      return method.equals("GET")
          ? new Reply(200, page(query).stream().map(GitHubServer::json).toList())
          : create(body.path("body").asText(), user);
    }
    if (path.startsWith(COMMENT)) {
      return comment(method, Long.parseLong(path.substring(COMMENT.length())), body, user);
    }
    if (path.startsWith(ISSUE + "/labels")) {
      return labels(method, path.substring((ISSUE + "/labels").length()), body);
    }
    return new Reply(404, Map.of("message", "Not Found"));
  }

  private Reply create(String body, String user) {
    if (tooLong(body)) {
      return tooLong();
    }
    long id = say(user, body);
    return new Reply(201, json(new Said(id, user, body)));
  }

  private static Reply tooLong() {
    return new Reply(
        422,
        Map.of(
            "message",
            "Validation Failed",
            "errors",
            List.of(Map.of("message", "body is too long (maximum is 65536 characters)"))));
  }

  private Reply comment(String method, long id, JsonNode body, String user) {
    if (!has(id)) {
      return new Reply(404, Map.of("message", "Not Found"));
    }
    if (!ownedBy(id, user)) {
      return new Reply(403, Map.of("message", "Must have admin rights to Repository."));
    }
    if (method.equals("DELETE")) {
      comments.removeIf(said -> said.id() == id);
      return new Reply(204, Map.of());
    }
    String text = body.path("body").asText();
    if (tooLong(text)) {
      return tooLong();
    }
    replace(id, text);
    return new Reply(200, json(new Said(id, user, text)));
  }

  private Reply labels(String method, String below, JsonNode body) {
    if (method.equals("POST")) {
      body.path("labels").forEach(label -> labels.add(label.asText()));
    }
    if (method.equals("DELETE") && !labels.remove(decoded(below.substring(1)))) {
      return new Reply(404, Map.of("message", "Label does not exist"));
    }
    return new Reply(200, labels.stream().map(label -> Map.of("name", label)).toList());
  }

  private static Object json(Said said) {
    return Map.of("id", said.id(), "user", Map.of("login", said.author()), "body", said.body());
  }
}
