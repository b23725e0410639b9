package dev.freehold.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A live process that is certainly ours: same id and same start time as written down. */
final class ServiceProcess {
  /** Start times are known to about a second: the kernel counts ticks since a rounded boot time. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);
  private final ProcessHandle handle;

  private ServiceProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  /** The process of the record, unless it has ended or its id belongs to somebody else now. */
  static Optional<ServiceProcess> of(ProcessRecord written) {
    return ProcessHandle.of(written.pid())
        .filter(handle -> handle.pid() != ProcessHandle.current().pid())
        .filter(handle -> handle.info().startInstant().map(written::startedAt).orElse(false))
        .map(ServiceProcess::new)
        .filter(ServiceProcess::isAlive);
  }

  static boolean isSame(Instant written, Instant seen) {
    return Duration.between(written, seen).abs().compareTo(TOLERANCE) <= 0;
  }

  long pid() {
    return handle.pid();
  }

  boolean isAlive() {
    return handle.isAlive() && !isZombie();
  }

  /** Asks it to end, then insists. Says whether it is gone. */
  boolean end() {
    handle.destroy();
    if (Pause.until(GRACE, () -> !isAlive())) {
      return true;
    }
    handle.destroyForcibly();
    return Pause.until(AFTER_KILL, () -> !isAlive());
  }

  /** A dead process stays listed where process 1 collects nobody, as in many containers. */
  private boolean isZombie() {
    Path stat = Path.of("/proc", String.valueOf(handle.pid()), "stat");
    try {
      String line = Files.readString(stat);
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }
}
