package dev.freehold.cli.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs scripts as a shell does that stops at the first error. */
final class Shell {
  private Shell() {}

  static Clone.Ran run(Path folder, String script, Map<String, String> more)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder("bash", "-e", "-c", script).directory(folder.toFile());
    builder.environment().putAll(more);
    return run(builder);
  }

  static Clone.Ran run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path err = Files.createTempFile("stderr", ".txt");
    try {
      Process process = builder.redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes());
      return new Clone.Ran(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
