package dev.freehold.local.testing;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.LocalService;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A service on a random loopback port that ends when it is closed, or with this JVM. Programs are
 * fetched once for all tests of the repository.
 */
final class TestServer implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final LocalEnvironment environment;
  private final Endpoint endpoint;
  private final LocalService service;
  private final Thread stop = new Thread(this::stop);

  private TestServer(
      LocalEnvironment environment, Endpoint endpoint, Function<Endpoint, LocalService> kind) {
    this.environment = environment;
    this.endpoint = endpoint;
    this.service = kind.apply(endpoint);
  }

  /** Starts one that keeps its data under the folder; empty where its program cannot be had. */
  static Optional<TestServer> start(Path folder, Function<Endpoint, LocalService> kind) {
    sharePrograms();
    for (int attempt = 1; ; attempt++) {
      var server = new TestServer(LocalEnvironment.under(folder), Endpoint.free(), kind);
      try {
        server.start();
        Runtime.getRuntime().addShutdownHook(server.stop);
        return Optional.of(server);
      } catch (LocalException e) {
        if (isOnly(e, LocalProblem.Kind.PROGRAM_MISSING)) {
          System.getLogger(TestServer.class.getName()).log(Level.WARNING, e.getMessage());
          return Optional.empty();
        }
        if (attempt == ATTEMPTS || !isOnly(e, LocalProblem.Kind.PORT_IN_USE)) {
          throw e;
        }
      }
    }
  }

  private static boolean isOnly(LocalException e, LocalProblem.Kind kind) {
    return e.problems().stream().allMatch(problem -> problem.kind() == kind);
  }

  private static void sharePrograms() {
    if (System.getProperty("freehold.programs", "").isEmpty()) {
      Path shared = repository().resolve(".freehold/local/.programs");
      System.setProperty("freehold.programs", shared.toString());
    }
  }

  /** The nearest folder above this one with the launcher. */
  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("freehold")) && Files.exists(folder.resolve("pom.xml"))) {
        return folder;
      }
    }
    return here.resolve("target");
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** Starts it again at the same address with its data. */
  void start() {
    environment.start(List.of(service), LocalProgress.SILENT).orThrow();
  }

  /** Stops it and keeps its data. */
  void stop() {
    environment.stop(List.of(service.name()), LocalProgress.SILENT);
  }

  /** Ends its process as {@code kill -9} does. */
  void kill() {
    ProcessHandle.of(environment.status(service.name()).pid())
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stop);
    stop();
  }
}
