package dev.freehold.local.testing;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.registry.RegistryProgram;
import dev.freehold.local.registry.RegistryService;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A schema registry on a random loopback port that ends when it is closed, or with this JVM. Its
 * program is fetched once for all tests of the repository.
 */
public final class RegistryServer implements AutoCloseable {
  private static final String NAME = "registry";

  private final LocalEnvironment environment;
  private final Endpoint endpoint;
  private final Thread stop = new Thread(this::stop);

  private RegistryServer(LocalEnvironment environment, Endpoint endpoint) {
    this.environment = environment;
    this.endpoint = endpoint;
  }

  /** Starts one that keeps its data under the folder; empty where its program cannot be had. */
  public static Optional<RegistryServer> start(Path folder) {
    var environment = LocalEnvironment.under(folder);
    var server = new RegistryServer(environment, Endpoint.free());
    if (System.getProperty("freehold.programs", "").isEmpty()) {
      Path shared = repository().resolve(".freehold/local/.programs");
      System.setProperty("freehold.programs", shared.toString());
    }
    try {
      server.start();
    } catch (LocalException e) {
      if (e.problems().stream().allMatch(p -> p.kind() == LocalProblem.Kind.PROGRAM_MISSING)) {
        System.getLogger(RegistryServer.class.getName()).log(Level.WARNING, e.getMessage());
        return Optional.empty();
      }
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(server.stop);
    return Optional.of(server);
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

  /** Starts it again after {@link #stop}, at the same address with its data. */
  public void start() {
    var service = new RegistryService(NAME, endpoint, RegistryProgram.PINNED);
    environment.start(List.of(service), LocalProgress.SILENT).orThrow();
  }

  /** Stops it and keeps its data. */
  public void stop() {
    environment.stop(List.of(NAME), LocalProgress.SILENT);
  }

  /** Address for clients of Confluent's REST API. */
  public String url() {
    return RegistryService.url(endpoint);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stop);
    stop();
  }
}
