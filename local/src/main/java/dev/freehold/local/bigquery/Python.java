package dev.freehold.local.bigquery;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python that runs here and has the version that the emulator needs. */
record Python(Path program) {
  /** Names the program to use; nothing else is tried then. */
  static final String VARIABLE = "FREEHOLD_PYTHON";

  static final String VERSION = "3.13";
  private static final String ASK =
      "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])";
  private static final long PATIENCE_SECONDS = 20;
  private static final List<String> USUAL_PLACES =
      List.of(
          "/opt/homebrew/bin",
          "/usr/local/bin",
          "/usr/bin",
          "/Library/Frameworks/Python.framework/Versions/" + VERSION + "/bin");

  /** The one that the variable names, else the first usable one of the usual places. */
  static Optional<Python> find(Map<String, String> environment) {
    return candidates(environment).stream().map(Python::new).filter(Python::fits).findFirst();
  }

  static List<Path> candidates(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return List.of(Path.of(named));
    }
    var found = new LinkedHashSet<Path>();
    List<Path> folders = folders(environment.getOrDefault("PATH", ""));
    folders.forEach(folder -> found.add(folder.resolve("python" + VERSION)));
    folders.forEach(folder -> found.add(folder.resolve("python3")));
    for (Path version : pyenv(Path.of(environment.getOrDefault("HOME", "/")))) {
      found.add(version.resolve("bin/python" + VERSION));
    }
    USUAL_PLACES.forEach(folder -> found.add(Path.of(folder, "python" + VERSION)));
    return found.stream().filter(Files::isExecutable).toList();
  }

  private static List<Path> folders(String path) {
    return List.of(path.split(File.pathSeparator)).stream()
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static List<Path> pyenv(Path home) {
    var versions = new ArrayList<Path>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(home.resolve(".pyenv/versions"), VERSION + "*")) {
      found.forEach(versions::add);
    } catch (IOException noPyenv) {
      return List.of();
    }
    return versions;
  }

  /** A shim may be there and fail, and distributions split off the modules: it has to run. */
  private boolean fits() {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-I", "-c", ASK)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 && said.strip().equals(VERSION);
    } catch (IOException notAProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
