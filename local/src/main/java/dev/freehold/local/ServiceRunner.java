package dev.freehold.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts, stops and resets one service; the caller holds its lock. */
final class ServiceRunner {
  private static final int LOG_LINES = 15;
  private final ServiceFolder folder;
  private final LocalProgress progress;

  ServiceRunner(ServiceFolder folder, LocalProgress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  ServiceStatus start(LocalService service) throws IOException {
    OwnerOnly.folder(folder.path());
    service.install(folder, progress);
    Launch launch = service.launch(folder);
    Optional<ProcessRecord> written = ProcessRecord.read(folder);
    Optional<ServiceProcess> found = written.flatMap(ServiceProcess::of);
    if (found.isPresent() && written.get().runs(launch)) {
      progress.on(service.name(), Phase.ALREADY_RUNNING);
      awaitReady(service, found.get(), 0);
      return status();
    }
    if (found.isPresent()) {
      progress.on(service.name(), Phase.RESTARTING);
      stop();
    }
    requireFreePorts(service);
    launch(service, launch);
    return status();
  }

  /** Says whether it ran. */
  boolean stop() throws IOException {
    Optional<ServiceProcess> found = ProcessRecord.read(folder).flatMap(ServiceProcess::of);
    if (found.isPresent()) {
      progress.on(folder.name(), Phase.STOPPING);
      if (!found.get().end()) {
        throw problem(
            LocalProblem.Kind.STOP_TIMEOUT, "process " + found.get().pid() + " cannot be ended");
      }
      progress.on(folder.name(), Phase.STOPPED);
    }
    Files.deleteIfExists(folder.ready());
    Files.deleteIfExists(folder.process());
    return found.isPresent();
  }

  void reset() throws IOException {
    stop();
    try (Stream<Path> files = Files.walk(folder.path())) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  ServiceStatus status() throws IOException {
    Optional<ProcessRecord> written = ProcessRecord.read(folder);
    Optional<ServiceProcess> found = written.flatMap(ServiceProcess::of);
    ServiceState state;
    if (found.isPresent()) {
      state = Files.exists(folder.ready()) ? ServiceState.RUNNING : ServiceState.STARTING;
    } else {
      state = Files.exists(folder.process()) ? ServiceState.DIED : ServiceState.STOPPED;
    }
    return new ServiceStatus(
        folder.name(),
        state,
        found.map(ServiceProcess::pid).orElse(0L),
        written.map(ProcessRecord::endpoints).orElse(List.of()),
        folder.log());
  }

  private void launch(LocalService service, Launch launch) throws IOException {
    Files.deleteIfExists(folder.ready());
    ServiceLog.rotate(folder.log());
    long offset = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
    OwnerOnly.write(folder.settings(), launch.settings());
    long pid = Detached.launch(launch, folder);
    var record = ProcessRecord.of(pid, service, launch);
    record.write(folder);
    progress.on(service.name(), Phase.STARTING);
    ServiceProcess process =
        ServiceProcess.of(record).orElseThrow(() -> problem(LocalProblem.Kind.DIED, died(offset)));
    awaitReady(service, process, offset);
    progress.on(service.name(), Phase.READY);
  }

  private void awaitReady(LocalService service, ServiceProcess process, long offset)
      throws IOException {
    boolean settled =
        Pause.until(service.patience(), () -> service.isReady(folder) || !process.isAlive());
    if (!process.isAlive()) {
      throw problem(LocalProblem.Kind.DIED, died(offset));
    }
    if (!settled) {
      process.end();
      throw problem(
          LocalProblem.Kind.START_TIMEOUT,
          "not ready after " + service.patience().toSeconds() + " s. " + died(offset));
    }
    if (!Files.exists(folder.ready())) {
      Files.createFile(folder.ready());
    }
  }

  private void requireFreePorts(LocalService service) {
    for (Endpoint endpoint : service.endpoints()) {
      if (endpoint.isTaken()) {
        throw problem(
            LocalProblem.Kind.PORT_IN_USE,
            "another process listens on "
                + (endpoint + ". End it, or choose another port: " + service.portSetting()));
      }
    }
  }

  private String died(long offset) {
    try {
      List<String> lines = ServiceLog.tailFrom(folder.log(), offset, LOG_LINES);
      return "Its last output (" + folder.log() + "):\n  " + String.join("\n  ", lines);
    } catch (IOException e) {
      return "Its log cannot be read: " + e;
    }
  }

  private LocalException problem(LocalProblem.Kind kind, String detail) {
    return new LocalException(folder.name(), kind, detail);
  }
}
