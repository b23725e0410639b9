package dev.freehold.engine.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The process that holds a lock.
 *
 * @param identity tells it from any other process that has or had the same pid; {@link
 *     Identity#NONE} in the locks of the CLI
 */
record LockOwner(long pid, String username, String hostname, Identity identity) {
  private static final Path PROC = Path.of("/proc");

  /** The running process. */
  static LockOwner current() {
    long pid = ProcessHandle.current().pid();
    return new LockOwner(
        pid, System.getProperty("user.name", ""), host(), Identity.of(pid, startOf(pid)));
  }

  /** Whether this owner, found in a lock, still runs, seen from the process that asks. */
  Liveness seenFrom(LockOwner asking) {
    if (!hostname.equals(asking.hostname) || identity.equals(Identity.NONE)) {
      return Liveness.NOT_KNOWN;
    }
    if (!identity.boot().equals(asking.identity.boot())) {
      boolean sameMachine =
          !identity.machine().isEmpty() && identity.machine().equals(asking.identity.machine());
      return sameMachine ? Liveness.DEAD : Liveness.NOT_KNOWN;
    }
    if (!identity.namespace().equals(asking.identity.namespace())) {
      return Liveness.NOT_KNOWN;
    }
    return startOf(pid).equals(identity.start()) ? Liveness.ALIVE : Liveness.DEAD;
  }

  /** Ticks since boot where there is a /proc, because clocks get set; empty when it is gone. */
  static String startOf(long pid) {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().startInstant())
          .map(Instant::toString)
          .orElse("");
    }
    String stat = read("/proc/" + pid + "/stat");
    if (stat.isEmpty()) {
      return "";
    }
    // The second field is the name in parentheses and may hold anything; start is the 22nd.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    boolean zombie = fields[0].equals("Z") || fields[0].equals("X");
    return zombie ? "" : fields[19];
  }

  private static String host() {
    String name = read("/proc/sys/kernel/hostname");
    if (!name.isEmpty()) {
      return name;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String link(String file) {
    try {
      return Files.readSymbolicLink(Path.of(file)).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * What a pid stands for.
   *
   * @param boot of the kernel, so that a pid of before a reboot is not taken for alive
   * @param namespace of pids, so that another container's process is not taken for dead
   * @param machine so that a host of the same name is not taken for this one
   * @param start of the process
   */
  record Identity(String boot, String namespace, String machine, String start) {
    static final Identity NONE = new Identity("", "", "", "");

    static Identity of(long pid, String start) {
      return new Identity(
          read("/proc/sys/kernel/random/boot_id"),
          link("/proc/" + pid + "/ns/pid"),
          read("/etc/machine-id"),
          start);
    }
  }
}
