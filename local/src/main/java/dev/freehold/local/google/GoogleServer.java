package dev.freehold.local.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads requests, lets one at a time change what is held, and answers when that is on disk. */
final class GoogleServer {
  static final String READY = "/ready";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INVALID_TOKEN = "invalid";
  private static final int THREADS = 8;
  private static final int OK = 200;
  private static final int MOST_BYTES = 10 << 20;

  private final Store store;
  private final GoogleApis apis;

  private GoogleServer(Store store) {
    this.store = store;
    this.apis = new GoogleApis(store);
  }

  /** Serves until the process ends. */
  static HttpServer start(InetSocketAddress address, Path data) throws IOException {
    var google = new GoogleServer(Store.open(data.resolve("google.json")));
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(workers);
    server.createContext("/", google::handle);
    server.start();
    return server;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = OK;
      ObjectNode answer;
      try {
        answer = answer(exchange);
      } catch (Refusal refusal) {
        status = refusal.status().http();
        answer = envelope(refusal.status(), refusal.getMessage());
      } catch (IOException | RuntimeException e) {
        status = Status.INTERNAL.http();
        answer = envelope(Status.INTERNAL, "Internal error encountered: " + e);
      }
      byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      exchange.sendResponseHeaders(status, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (method.equals("GET") && path.equals(READY)) {
      return Store.object().put("ready", true);
    }
    authenticate(exchange);
    ObjectNode content = parse(body);
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    synchronized (this) {
      ObjectNode answer = apis.answer(method, path, query, content);
      store.save();
      return answer.deepCopy();
    }
  }

  private static void authenticate(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String expected =
        "Expected OAuth 2 access token, login cookie or other valid authentication credential.";
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new Refusal(
          Status.UNAUTHENTICATED,
          "Request is missing required authentication credential. " + expected);
    }
    String token = header.substring(7).strip();
    if (token.isEmpty() || token.equals(INVALID_TOKEN)) {
      throw new Refusal(
          Status.UNAUTHENTICATED, "Request had invalid authentication credentials. " + expected);
    }
  }

  private static ObjectNode parse(byte[] body) throws IOException {
    if (body.length == 0) {
      return Store.object();
    }
    if (body.length > MOST_BYTES) {
      throw Refusal.invalid("Request payload size exceeds the limit: " + MOST_BYTES + " bytes.");
    }
    try {
      JsonNode json = JSON.readTree(body);
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("Invalid JSON payload received. " + e.getOriginalMessage());
    }
    throw Refusal.invalid("Invalid JSON payload received. It is no object.");
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    for (String part : raw == null ? new String[0] : raw.split("&")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      query.put(decoded(name), decoded(value));
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("Invalid query: " + text + ".");
    }
  }

  private static ObjectNode envelope(Status status, String message) {
    ObjectNode envelope = Store.object();
    ObjectNode error = envelope.putObject("error");
    error.put("code", status.http());
    error.put("message", message);
    error.put("status", status.name());
    return envelope;
  }
}
