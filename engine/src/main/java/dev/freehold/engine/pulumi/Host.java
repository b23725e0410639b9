package dev.freehold.engine.pulumi;

import com.pulumi.Context;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What one CLI process is served from this JVM: its language runtime and its event log. */
final class Host implements AutoCloseable {
  private static final int MAX_MESSAGE = 400 * 1024 * 1024;
  private static final int PATIENCE_SECONDS = 5;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "freehold-pulumi-host");
            thread.setDaemon(true);
            return thread;
          });
  private final EventLog events;
  private final Server server;

  Host(Consumer<Context> program, Consumer<CliEvent> listener) {
    events = new EventLog(listener);
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .executor(threads)
            .maxInboundMessageSize(MAX_MESSAGE)
            .addService(new LanguageRuntime(program))
            .addService(events)
            .build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Whether the CLI has sent any event; one that does not know how to is too old. */
  boolean heard() {
    return events.heard();
  }

  @Override
  public void close() {
    server.shutdown();
    try {
      if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException inAHurry) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    threads.shutdown();
  }
}
