package dev.freehold.local.testing;

import dev.freehold.local.google.GoogleService;
import java.nio.file.Path;

/**
 * A Google server on a random loopback port that ends when it is closed, or with this JVM. Its
 * program is always there.
 */
public final class GoogleServer implements AutoCloseable {
  private final TestServer server;

  private GoogleServer(TestServer server) {
    this.server = server;
  }

  /** Starts one that keeps its data under the folder. */
  public static GoogleServer start(Path folder) {
    return TestServer.start(folder, e -> new GoogleService("google", e))
        .map(GoogleServer::new)
        .orElseThrow();
  }

  /** Starts it again after {@link #stop} or {@link #kill}, at the same address with its data. */
  public void start() {
    server.start();
  }

  /** Stops it and keeps its data. */
  public void stop() {
    server.stop();
  }

  /** Ends its process as {@code kill -9} does. */
  public void kill() {
    server.kill();
  }

  /** The address, with a slash at its end; below it are the bases of the APIs. */
  public String url() {
    return GoogleService.url(server.endpoint());
  }

  @Override
  public void close() {
    server.close();
  }
}
