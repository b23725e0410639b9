package dev.freehold.local.bigquery;

import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.Phase;
import dev.freehold.local.ServiceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The emulator and all that it needs, in a virtual environment of its own. pip fetches it from
 * where the user has told pip to, and compares all that comes with known digests.
 *
 * @param environment the variables in which a Python is looked for
 * @param requirements exact versions with their digests, as pip reads them
 * @param script run at the end of the installation, with the home as its argument
 */
public record EmulatorProgram(Map<String, String> environment, String requirements, String script) {
  /** The pinned release, for the Python of this machine. */
  public static final EmulatorProgram PINNED =
      new EmulatorProgram(System.getenv(), resource("requirements.txt"), resource("extensions.py"));

  private static final String VERSION = "0.3.2";

  /** Keeps the variables. */
  public EmulatorProgram {
    environment = Map.copyOf(environment);
  }

  Path python(ServiceFolder folder) {
    return path(folder).resolve("venv/bin/python");
  }

  /** Where DuckDB finds its extensions; nothing else is kept there. */
  Path home(ServiceFolder folder) {
    return path(folder).resolve("home");
  }

  /** Other requirements are another program. */
  private Path path(ServiceFolder folder) {
    return folder
        .programs()
        .resolve("local-bigquery-" + VERSION + "-" + digest(requirements + script));
  }

  /** Fetches it where it is missing, or where the Python that it was made with has gone. */
  void install(ServiceFolder folder, LocalProgress progress) {
    if (Files.isExecutable(python(folder))) {
      return;
    }
    Python python = Python.find(environment).orElseThrow(() -> missing(folder, noPython()));
    progress.on(folder.name(), Phase.INSTALLING);
    try {
      Files.createDirectories(folder.programs());
      Path log = folder.path().resolve("install.log");
      try (var workshop = Workshop.enter(folder.programs(), ".local-bigquery")) {
        if (!Files.isExecutable(python(folder))) {
          build(new PipInstall(workshop.folder(), log), python);
          Workshop.delete(path(folder));
          Files.move(workshop.folder(), path(folder), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (PipInstall.Failed e) {
      throw missing(folder, e.getMessage());
    } catch (IOException e) {
      throw missing(folder, "it cannot be put into " + folder.programs() + ": " + e);
    }
  }

  private void build(PipInstall install, Python python) throws IOException {
    install.venv(python.program());
    install.packages(requirements);
    install.script(script);
  }

  private String noPython() {
    String named = environment.getOrDefault(Python.VARIABLE, "");
    if (!named.isEmpty()) {
      return "it needs Python "
          + (Python.VERSION + " with the modules venv and ensurepip, and " + Python.VARIABLE)
          + (" names " + named + ", which is none. Set it to a Python " + Python.VERSION);
    }
    return "it needs Python "
        + Python.VERSION
        + " with the modules venv and ensurepip, and there is none on the PATH nor under ~/.pyenv. "
        + "Install one, for instance with `pyenv install "
        + (Python.VERSION + "`, or name one in " + Python.VARIABLE);
  }

  private static LocalException missing(ServiceFolder folder, String why) {
    String detail =
        "the BigQuery emulator local-bigquery "
            + (VERSION + " is not there: " + why)
            + ". Everything but warehouses works without it";
    return new LocalException(
        List.of(new LocalProblem(folder.name(), LocalProblem.Kind.PROGRAM_MISSING, detail)));
  }

  private static String resource(String name) {
    try (InputStream in = EmulatorProgram.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " of the jar cannot be read", e);
    }
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
