package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the server as any client would. JSON may be written with single quotes. */
record Client(String base, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An answer. */
  record Answer(int code, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asText();
    }

    String message() {
      return text("/error/message");
    }

    String status() {
      return text("/error/status");
    }
  }

  Answer call(String method, String path, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    String json = body.replace('\'', '"');
    request.method(
        method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }

  /** A call that has to work. */
  JsonNode done(String method, String path, String body) throws IOException, InterruptedException {
    Answer answer = call(method, path, body);
    assertThat(answer.code()).as(answer.body().toPrettyString()).isEqualTo(200);
    return answer.body();
  }

  /** A call that has to be refused. */
  Answer refused(int code, String method, String path, String body)
      throws IOException, InterruptedException {
    Answer answer = call(method, path, body);
    assertThat(answer.code()).as(answer.body().toPrettyString()).isEqualTo(code);
    assertThat(answer.body().at("/error/code").asInt()).isEqualTo(code);
    return answer;
  }
}
