package dev.freehold.cli.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls of a REST API: tries again where that helps, and never follows anybody elsewhere. */
final class Rest {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int TRIES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final Map<String, String> headers;
  private final Patience patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param base ends with a slash
   * @param headers with the token
   */
  Rest(URI base, Map<String, String> headers, Patience patience) {
    this.base = base;
    this.headers = headers;
    this.patience = patience;
  }

  /** What was answered. */
  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }
  }

  Answer get(String path) {
    return send("GET", path, Map.of());
  }

  /**
   * @param path below the base, with its query
   * @param body an object of JSON; none when it is empty
   */
  Answer send(String method, String path, Map<String, ?> body) {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response =
            client.send(request(method, path, body), BodyHandlers.ofString());
        if (attempt == TRIES || !patience.waits(response, attempt)) {
          return new Answer(response.statusCode(), json(response.body()));
        }
      } catch (IOException unreachable) {
        if (attempt == TRIES) {
          throw Trouble.of(base.getHost() + " cannot be reached: " + why(unreachable));
        }
        patience.wait(attempt);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw Trouble.of("Interrupted while talking to " + base.getHost());
      }
    }
  }

  private static String why(IOException unreachable) {
    String message = unreachable.getMessage();
    String kind = unreachable.getClass().getSimpleName();
    return message == null || message.isBlank() ? kind : kind + " " + message;
  }

  private HttpRequest request(String method, String path, Map<String, ?> body)
      throws JsonProcessingException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER);
    headers.forEach(request::header);
    return body.isEmpty()
        ? request.method(method, BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
  }

  /** Some errors come as pages. */
  private static JsonNode json(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }
}
