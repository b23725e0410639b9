package dev.freehold.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * Tells the supervisor that clients are answered; it appears whole or not at all. Its process id
 * and start time let the supervisor find the process again when its own record is lost.
 */
final class ReadyFile {
  private ReadyFile() {}

  static void write(BrokerSettings settings) throws IOException {
    Path part = settings.ready().resolveSibling(settings.ready().getFileName() + ".part");
    var own = ProcessHandle.current();
    long start = own.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    Files.writeString(
        part, "pid=" + own.pid() + "\nstart=" + start + "\nport=" + settings.port() + "\n");
    Files.move(
        part,
        settings.ready(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
