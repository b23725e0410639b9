package dev.freehold.local.testing;

import dev.freehold.local.registry.RegistryProgram;
import dev.freehold.local.registry.RegistryService;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A schema registry on a random loopback port that ends when it is closed, or with this JVM. Its
 * program is fetched once for all tests of the repository.
 */
public final class RegistryServer implements AutoCloseable {
  private final TestServer server;

  private RegistryServer(TestServer server) {
    this.server = server;
  }

  /** Starts one that keeps its data under the folder; empty where its program cannot be had. */
  public static Optional<RegistryServer> start(Path folder) {
    return TestServer.start(folder, e -> new RegistryService("registry", e, RegistryProgram.PINNED))
        .map(RegistryServer::new);
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

  /** Address for clients of Confluent's REST API. */
  public String url() {
    return RegistryService.url(server.endpoint());
  }

  @Override
  public void close() {
    server.close();
  }
}
