package dev.freehold.local.bigquery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a virtual environment in a folder, with pip's own settings of mirrors and certificates.
 *
 * @param log everything that the programs say
 */
record PipInstall(Path folder, Path log) {
  private static final long PATIENCE_MINUTES = 30;
  private static final List<String> ELSEWHERE =
      List.of("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT");

  /** A step that did not work, in words for a person. */
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
      super(message);
    }
  }

  void venv(Path python) throws IOException {
    Files.deleteIfExists(log);
    run(
        "no virtual environment could be made with " + python,
        List.of(python.toString(), "-m", "venv", folder.resolve("venv").toString()));
  }

  /** Installs exactly these, wheels only, each with one of its digests. */
  void packages(String requirements) throws IOException {
    Path file = folder.resolve("requirements.txt");
    Files.writeString(file, requirements);
    run(
        "pip did not fetch it",
        List.of(
            python(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--disable-pip-version-check",
            "--require-hashes",
            "--only-binary=:all:",
            "--requirement",
            file.toString()));
  }

  /** Runs a script of ours, which puts things below {@code home}. */
  void script(String text) throws IOException {
    Path file = folder.resolve("install.py");
    Files.writeString(file, text);
    run(
        "its files could not be put in place",
        List.of(python(), "-I", file.toString(), folder.resolve("home").toString()));
  }

  private String python() {
    return folder.resolve("venv/bin/python").toString();
  }

  private void run(String failure, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeAll(ELSEWHERE);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new Failed(failure + " in " + PATIENCE_MINUTES + " minutes; " + said());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new Failed("fetching it was interrupted");
    }
    if (process.exitValue() != 0) {
      throw new Failed(failure + ": " + said());
    }
  }

  private String said() throws IOException {
    List<String> lines = Files.readAllLines(log);
    String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
    String error =
        lines.stream().filter(line -> line.startsWith("ERROR:")).findFirst().orElse(last);
    return error + " (all of it is in " + log + ")";
  }
}
