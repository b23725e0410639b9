package dev.freehold.providers.plugin;

import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Serves until the engine cancels, interrupts, or goes.
 *
 * <p>Arguments are those of Pulumi's plugin protocol: {@code --logtostderr}, {@code -v=N}, {@code
 * --tracing X} and the engine's address; none of them changes what is served.
 */
public final class Main {
  /** Stragglers of a cancelled run get an answer; then the engine kills, or this ends. */
  private static final long LINGER_SECONDS = 3;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream protocol = System.out;
    System.setOut(System.err);
    if (List.of(arguments).contains("--version")) {
      protocol.println(Version.current());
      return;
    }
    var service =
        new ProviderService(new FreeholdProvider(), FreeholdProvider.schema(Version.current()));
    PluginServer server = PluginServer.start(service);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    endWith(Long.getLong("freehold.engine.pid", 0));
    protocol.println(server.port());
    protocol.flush();
    server.awaitCancel();
    TimeUnit.SECONDS.sleep(LINGER_SECONDS);
    System.exit(0);
  }

  /** The launcher tells the engine's process, because it may be gone before this JVM asks. */
  private static void endWith(long pid) {
    if (pid != 0) {
      ProcessHandle.of(pid)
          .map(ProcessHandle::onExit)
          .orElseGet(() -> CompletableFuture.completedFuture(null))
          .thenRun(() -> System.exit(0));
    }
  }
}
