package dev.freehold.cli.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder as a user has it after cloning: the sample organisation, its local clusters on free
 * ports, and the packaged program.
 */
final class Clone implements AutoCloseable {
  private static final Path REPOSITORY = repository();
  private final Path folder;
  private final Map<String, String> ports = new HashMap<>();
  private Path programs = REPOSITORY.resolve(".freehold/local/.programs");
  private final Map<String, String> variables = new HashMap<>();

  Clone(Path folder) {
    this(folder, Map.of());
  }

  /**
   * @param environment set beside that of the process
   */
  Clone(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.variables.putAll(environment);
    copy(REPOSITORY.resolve("domain-configs"), folder.resolve("domain-configs"));
    edit("domain-configs/platform/platform.yaml", this::here);
  }

  /** A text with the ports of this clone in place of those of the sample. */
  String here(String text) {
    String other = text;
    for (String port : List.of(":29092", ":29192", ":29150", ":29151")) {
      other = other.replace(port, ports.computeIfAbsent(port, any -> ":" + freePort()));
    }
    return other;
  }

  /** What a command printed, and its exit code. */
  record Ran(int code, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    return Path.of(System.getProperty("freehold.repository", here.getParent().toString()));
  }

  static Path readme() {
    return REPOSITORY.resolve("README.md");
  }

  /** Sets an environment variable for everything that is run from now on. */
  void set(String variable, String value) {
    variables.put(variable, value);
  }

  /** Fetches the programs of local services for itself, not once for all clones. */
  void fetchAlone() {
    programs = folder.resolve(".freehold/local/.programs");
  }

  /** Each stack of the sample then needs no other. */
  void withoutWarehouses() {
    try (Stream<Path> files = Files.walk(folder.resolve("domain-configs"))) {
      for (Path file : files.filter(each -> each.endsWith("warehouse.yaml")).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path folder() {
    return folder;
  }

  Ran run(String... arguments) {
    try {
      Process process = start(arguments);
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes());
      process.waitFor(2, TimeUnit.MINUTES);
      String err = Files.readString(folder.resolve(".stderr"));
      return new Ran(process.exitValue(), out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  Process start(String... arguments) throws IOException {
    Path built = REPOSITORY.resolve("cli/target/freehold");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:SharedArchiveFile=" + built.resolve("freehold.jsa"),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfreehold.home=" + REPOSITORY,
            "-Dfreehold.programs=" + programs,
            "-jar",
            built.resolve("lib/freehold-cli-0.1.0.jar").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(folder.resolve(".stderr").toFile());
    Map<String, String> all = builder.environment();
    all.keySet().removeIf(key -> key.startsWith("PULUMI_") || key.startsWith("FREEHOLD_"));
    all.putAll(variables);
    return builder.start();
  }

  void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Changes a text. */
  interface Edit {
    String apply(String text);
  }

  void edit(String file, Edit edit) {
    try {
      write(file, edit.apply(Files.readString(folder.resolve(file))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    run("local", "stop");
  }
}
