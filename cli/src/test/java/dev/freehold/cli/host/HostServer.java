package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;

/**
 * A pull request on a server: comments on pages, users by token, limits, and failures to order. The
 * subclasses speak as GitHub and GitLab do.
 */
public abstract class HostServer implements AutoCloseable {
  protected static final ObjectMapper JSON = new ObjectMapper();

  /** A comment. */
  public record Said(long id, String author, String body) {}

  /** What to answer instead. */
  public record Failure(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final Map<String, String> users = new HashMap<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  protected final List<Said> comments = new ArrayList<>();
  protected final TreeSet<String> labels = new TreeSet<>();
  protected final List<String> calls = new ArrayList<>();
  private long last = 100;
  private int limit;

  HostServer(int limit) {
    this.limit = limit;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Answers with a status and a body; the lock is held. */
  record Reply(int status, Object body) {}

  abstract Reply reply(
      String method, String path, Map<String, String> query, JsonNode body, String user)
      throws IOException;

  abstract String token(HttpExchange exchange);

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + root();
  }

  String root() {
    return "/";
  }

  public synchronized HostServer user(String token, String login) {
    users.put(token, login);
    return this;
  }

  /** The next calls fail, one after the other. */
  public synchronized void fail(int status, Map<String, String> headers, String body) {
    failures.add(new Failure(status, headers, body));
  }

  public synchronized long say(String author, String body) {
    comments.add(new Said(++last, author, body));
    return last;
  }

  public synchronized List<Said> comments() {
    return List.copyOf(comments);
  }

  public synchronized TreeSet<String> labels() {
    return labels;
  }

  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  boolean tooLong(String body) {
    return body.codePointCount(0, body.length()) > limit;
  }

  void replace(long id, String body) {
    comments.replaceAll(said -> said.id() == id ? new Said(id, said.author(), body) : said);
  }

  List<Said> page(Map<String, String> query) {
    int size = Math.min(100, Integer.parseInt(query.getOrDefault("per_page", "30")));
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    int from = Math.min(comments.size(), (page - 1) * size);
    return List.copyOf(comments.subList(from, Math.min(comments.size(), from + size)));
  }

  boolean ownedBy(long id, String user) {
    return comments.stream().anyMatch(said -> said.id() == id && said.author().equals(user));
  }

  boolean has(long id) {
    return comments.stream().anyMatch(said -> said.id() == id);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    String path = exchange.getRequestURI().getRawPath();
    synchronized (this) {
      calls.add(exchange.getRequestMethod() + " " + path);
      Failure failure = failures.poll();
      if (failure != null) {
        failure.headers().forEach(exchange.getResponseHeaders()::add);
        send(exchange, failure.status(), failure.body());
        return;
      }
      String user = users.get(token(exchange));
      Reply reply =
          user == null
              ? new Reply(401, Map.of("message", "Bad credentials"))
              : reply(exchange.getRequestMethod(), path, query(exchange), body, user);
      send(exchange, reply.status(), JSON.writeValueAsString(reply.body()));
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
    if (status != 204) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new HashMap<String, String>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String each : raw == null ? new String[0] : raw.split("&")) {
      int equals = each.indexOf('=');
      query.put(each.substring(0, equals), decoded(each.substring(equals + 1)));
    }
    return query;
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
