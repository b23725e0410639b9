package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import java.util.Map;

/** Merge request 12 of acme/platform/data on GitLab, below a path as some servers have it. */
public final class GitLabServer extends HostServer {
  private static final String REQUEST =
      "/git/api/v4/projects/acme%2Fplatform%2Fdata/merge_requests/12";

  public GitLabServer() {
    super(1_000_000);
  }

  @Override
  String root() {
    return "/git/api/v4";
  }

  @Override
  String token(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
  }

  @Override
  Reply reply(String method, String path, Map<String, String> query, JsonNode body, String user) {
    if (path.equals("/git/api/v4/user")) {
      return new Reply(200, Map.of("username", user));
    }
    if (path.equals(REQUEST)) {
      Arrays.stream(body.path("add_labels").asText().split(","))
          .filter(label -> !label.isEmpty())
          .forEach(labels::add);
      labels.removeAll(Arrays.asList(body.path("remove_labels").asText().split(",")));
      return new Reply(200, Map.of("labels", labels));
    }
    if (path.equals(REQUEST + "/notes")) {
      if (method.equals("GET")) {
        return new Reply(200, page(query).stream().map(GitLabServer::json).toList());
      }
      String text = body.path("body").asText();
      if (tooLong(text)) {
        return new Reply(400, Map.of("message", Map.of("note", "is too long")));
      }
      return new Reply(201, json(new Said(say(user, text), user, text)));
    }
    if (path.startsWith(REQUEST + "/notes/")) {
      return note(
          method, Long.parseLong(path.substring((REQUEST + "/notes/").length())), body, user);
    }
    return new Reply(404, Map.of("message", "404 Not Found"));
  }

  private Reply note(String method, long id, JsonNode body, String user) {
    if (!has(id)) {
      return new Reply(404, Map.of("message", "404 Not Found"));
    }
    if (!ownedBy(id, user)) {
      return new Reply(403, Map.of("message", "403 Forbidden"));
    }
    if (method.equals("DELETE")) {
      comments.removeIf(said -> said.id() == id);
      return new Reply(204, Map.of());
    }
    replace(id, body.path("body").asText());
    return new Reply(200, json(new Said(id, user, body.path("body").asText())));
  }

  private static Object json(Said said) {
    boolean system = said.author().equals("system");
    return Map.of(
        "id",
        said.id(),
        "author",
        Map.of("username", said.author()),
        "body",
        said.body(),
        "system",
        system);
  }
}
