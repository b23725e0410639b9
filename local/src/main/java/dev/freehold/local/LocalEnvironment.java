package dev.freehold.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The services of one root folder, kept under {@code <root>/.freehold/local/<service>/}.
 *
 * <p>Each runs in a process of its own that outlives this one. Safe to use from several processes
 * and threads at once: a service is started or stopped by one of them at a time.
 */
public final class LocalEnvironment {
  private final Path home;

  private LocalEnvironment(Path home) {
    this.home = home;
  }

  /** The environment of a root folder; touches nothing. */
  public static LocalEnvironment under(Path root) {
    return new LocalEnvironment(root.toAbsolutePath().normalize().resolve(".freehold/local"));
  }

  /** Starts what does not run with these settings, side by side, and waits until all answer. */
  public StartReport start(List<? extends LocalService> services, LocalProgress progress) {
    List<ServiceStatus> running = new ArrayList<>();
    List<LocalProblem> problems = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, services.size()));
    try {
      List<Future<ServiceStatus>> started =
          services.stream().map(s -> workers.submit(() -> startOne(s, progress))).toList();
      for (Future<ServiceStatus> one : started) {
        collect(one, running, problems);
      }
    } finally {
      workers.shutdownNow();
    }
    return new StartReport(running, problems);
  }

  /** Every service that has a folder, by name. */
  public List<ServiceStatus> status() {
    return names().stream().map(this::status).toList();
  }

  /** One service; stopped when it has no folder. */
  public ServiceStatus status(String name) {
    return guarded(name, () -> new ServiceRunner(folder(name), LocalProgress.SILENT).status());
  }

  /** Stops these services and returns the names of those that ran. */
  public List<String> stop(Collection<String> names, LocalProgress progress) {
    return names.stream().filter(name -> stopOne(name, progress)).toList();
  }

  /** Stops every service and returns the names of those that ran. */
  public List<String> stop(LocalProgress progress) {
    return stop(names(), progress);
  }

  /** The last lines of a service's output, oldest first. */
  public List<String> logs(String name, int lines) {
    return guarded(name, () -> ServiceLog.tail(folder(name).log(), lines));
  }

  /** Stops these services and deletes everything they keep. */
  public void reset(Collection<String> names, LocalProgress progress) {
    for (String name : names) {
      guarded(name, () -> resetOne(name, progress));
    }
  }

  /** Names of the services that have a folder, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(home)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw disk("local", e);
    }
  }

  /** The folder of a service, whether or not it exists. */
  public ServiceFolder folder(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not a service name: " + name);
    }
    return new ServiceFolder(home.resolve(name));
  }

  private ServiceStatus startOne(LocalService service, LocalProgress progress) {
    try {
      return guarded(service.name(), () -> startLocked(service, progress));
    } catch (LocalException e) {
      progress.on(service.name(), Phase.FAILED);
      throw e;
    }
  }

  private ServiceStatus startLocked(LocalService service, LocalProgress progress)
      throws IOException {
    ServiceFolder folder = folder(service.name());
    try (var lock = FolderLock.acquire(folder)) {
      return new ServiceRunner(folder, progress).start(service);
    }
  }

  private boolean stopOne(String name, LocalProgress progress) {
    ServiceFolder folder = folder(name);
    return Files.isDirectory(folder.path())
        && guarded(
            name,
            () -> {
              try (var lock = FolderLock.acquire(folder)) {
                return new ServiceRunner(folder, progress).stop();
              }
            });
  }

  private boolean resetOne(String name, LocalProgress progress) throws IOException {
    ServiceFolder folder = folder(name);
    if (!Files.isDirectory(folder.path())) {
      return false;
    }
    try (var lock = FolderLock.acquire(folder)) {
      new ServiceRunner(folder, progress).reset();
      return true;
    }
  }

  private static void collect(
      Future<ServiceStatus> started, List<ServiceStatus> running, List<LocalProblem> problems) {
    try {
      running.add(started.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LocalException known) {
        problems.addAll(known.problems());
      } else {
        throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting local services", e);
    }
  }

  private static <T> T guarded(String service, DiskWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw disk(service, e);
    }
  }

  private static LocalException disk(String service, IOException e) {
    return new LocalException(
        service,
        LocalProblem.Kind.DISK,
        e + ". Check the owner, the permissions and the free space of the folder.");
  }

  private interface DiskWork<T> {
    T run() throws IOException;
  }
}
