package dev.freehold.local.testing;

import dev.freehold.local.bigquery.BigQueryService;
import dev.freehold.local.bigquery.EmulatorProgram;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A BigQuery emulator on a random loopback port that ends when it is closed, or with this JVM. Its
 * program is fetched once for all tests of the repository.
 */
public final class BigQueryEmulator implements AutoCloseable {
  private final TestServer server;

  private BigQueryEmulator(TestServer server) {
    this.server = server;
  }

  /** Starts one that keeps its data under the folder; empty where its program cannot be had. */
  public static Optional<BigQueryEmulator> start(Path folder) {
    return TestServer.start(folder, e -> new BigQueryService("bigquery", e, EmulatorProgram.PINNED))
        .map(BigQueryEmulator::new);
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

  /** The base address of BigQuery's REST API, with a slash at its end. */
  public String url() {
    return BigQueryService.url(server.endpoint());
  }

  @Override
  public void close() {
    server.close();
  }
}
