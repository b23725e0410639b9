package dev.freehold.providers.gcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands between a provider and a real server: counts what passes, and lets some of it fail. */
final class Intermediary implements AutoCloseable {
  private static final Set<String> OWN = Set.of("host", "connection", "content-length");

  private final HttpServer server;
  private final String target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Fault>> faults =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private record Fault(int status, String body, Runnable before) {}

  private Intermediary(HttpServer server, String target) {
    this.server = server;
    this.target = target;
  }

  /**
   * @param target with a slash at its end
   */
  static Intermediary before(String target) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var self = new Intermediary(HttpServer.create(address, 0), target);
    self.server.createContext("/", self::pass);
    self.server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "intermediary");
              thread.setDaemon(true);
              return thread;
            }));
    self.server.start();
    return self;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + URI.create(target).getPath();
  }

  /** The next request whose line contains the text is answered with this. */
  void fail(String line, int status, String body) {
    add(line, new Fault(status, body, () -> {}));
  }

  /** Something is done before the next request whose line contains the text passes. */
  void meanwhile(String line, Runnable action) {
    add(line, new Fault(0, "", action));
  }

  private void add(String line, Fault fault) {
    faults.computeIfAbsent(line, key -> new ArrayList<>()).add(fault);
  }

  /** Lines of requests that contain the text, such as {@code PATCH}. */
  List<String> seen(String line) {
    synchronized (requests) {
      return requests.stream().filter(request -> request.contains(line)).toList();
    }
  }

  void forget() {
    requests.clear();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      requests.add(line);
      Fault fault = next(line);
      fault.before().run();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (fault.status() != 0) {
        answer(exchange, fault.status(), fault.body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      forward(exchange, body);
    }
  }

  private Fault next(String line) {
    synchronized (faults) {
      for (var entry : faults.entrySet()) {
        if (line.contains(entry.getKey()) && !entry.getValue().isEmpty()) {
          return entry.getValue().remove(0);
        }
      }
    }
    return new Fault(0, "", () -> {});
  }

  private void forward(HttpExchange exchange, byte[] body) throws IOException {
    URI base = URI.create(target);
    URI uri =
        URI.create(
            base.getScheme() + "://" + base.getAuthority() + exchange.getRequestURI().toString());
    var request = HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      answer(exchange, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
