package dev.freehold.local.bigquery;

import dev.freehold.local.LocalProgress;
import dev.freehold.local.ServiceFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs into a folder; a process of its own, so that it can be killed. */
final class Installer {
  private Installer() {}

  public static void main(String[] arguments) throws Exception {
    var folder = new ServiceFolder(Path.of(arguments[0]));
    String requirements = Files.readString(Path.of(arguments[1]));
    String script = Files.readString(Path.of(arguments[2]));
    new EmulatorProgram(System.getenv(), requirements, script)
        .install(folder, LocalProgress.SILENT);
  }
}
