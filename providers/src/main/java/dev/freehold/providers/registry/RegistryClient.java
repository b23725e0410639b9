package dev.freehold.providers.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.provider.Result.Certainty;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One call at a time to a registry's REST API. */
final class RegistryClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistryConfig config;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  RegistryClient(RegistryConfig config) {
    this.config = config;
  }

  /** A path segment. */
  static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Empty where there is none (404). */
  Optional<JsonNode> get(String path, String what) {
    HttpResponse<String> response = send("GET", path, BodyPublishers.noBody());
    return response.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(body(response, what));
  }

  JsonNode send(String method, String path, JsonNode body, String what) {
    return body(send(method, path, BodyPublishers.ofString(body.toString())), what);
  }

  /** Whether there was something to delete. */
  boolean delete(String path, String what) {
    HttpResponse<String> response = send("DELETE", path, BodyPublishers.noBody());
    if (response.statusCode() == NOT_FOUND) {
      return false;
    }
    body(response, what);
    return true;
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create(config.url() + path))
            .timeout(PATIENCE)
            .header("Accept", MEDIA_TYPE + ", application/json")
            .header("Content-Type", MEDIA_TYPE)
            .method(method, body);
    config.authorization().ifPresent(login -> request.header("Authorization", login));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new RegistryException(
          "Cannot reach "
              + config
              + ": nothing accepts connections there. Start it, or correct `url`.",
          Certainty.NOTHING_HAPPENED);
    } catch (IOException e) {
      throw new RegistryException(
          "No answer from " + config + " to " + method + " " + path + ": " + e,
          method.equals("GET") ? Certainty.NOTHING_HAPPENED : Certainty.MAY_HAVE_HAPPENED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(
          "Interrupted while waiting for " + config, Certainty.MAY_HAVE_HAPPENED);
    }
  }

  private JsonNode body(HttpResponse<String> response, String what) {
    int status = response.statusCode();
    if (status < 200 || status >= 300) {
      throw new RegistryException(
          Refusal.of(config, response, what),
          status < SERVER_ERROR ? Certainty.NOTHING_HAPPENED : Certainty.MAY_HAVE_HAPPENED);
    }
    return parse(response.body())
        .orElseThrow(
            () ->
                new RegistryException(
                    config + " answered something else than JSON; is `url` its REST API?",
                    Certainty.MAY_HAVE_HAPPENED));
  }

  static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
