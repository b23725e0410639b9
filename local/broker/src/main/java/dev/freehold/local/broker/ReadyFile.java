package dev.freehold.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells the supervisor that clients are answered; it appears whole or not at all. */
final class ReadyFile {
  private ReadyFile() {}

  static void write(BrokerSettings settings) throws IOException {
    Path part = settings.ready().resolveSibling(settings.ready().getFileName() + ".part");
    Files.writeString(
        part, "pid=" + ProcessHandle.current().pid() + "\nport=" + settings.port() + "\n");
    Files.move(
        part,
        settings.ready(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
