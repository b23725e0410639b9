package dev.freehold.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Launches a process that survives this one: in a session of its own, output to a file.
 *
 * <p>A shell writes its process id into the process file and then becomes the program. Where there
 * is no {@code setsid} the shell ignores Ctrl-C and hang-up instead, and the JVM inherits that.
 */
final class Detached {
  private static final String WITH_SESSION = "echo pid=$$ >\"$0\" && exec \"$@\"";
  private static final String WITHOUT = "trap '' INT HUP; " + WITH_SESSION;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private Detached() {}

  /** Returns the id of the launched process. */
  static long launch(Launch launch, ServiceFolder folder) throws IOException {
    Files.deleteIfExists(folder.process());
    var builder = new ProcessBuilder(command(launch, folder));
    builder.environment().keySet().removeAll(JVM_VARIABLES);
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write((launch.secret() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read: the caller finds it dead and shows its log.
      return process.pid();
    }
    return writtenId(folder, process);
  }

  private static List<String> command(Launch launch, ServiceFolder folder) {
    Optional<Path> setsid = program("setsid");
    List<String> command = new ArrayList<>();
    setsid.ifPresent(path -> command.add(path.toString()));
    command.addAll(List.of("/bin/sh", "-c", setsid.isPresent() ? WITH_SESSION : WITHOUT));
    command.add(folder.process().toString());
    command.addAll(launch.command());
    return command;
  }

  private static long writtenId(ServiceFolder folder, Process process) throws IOException {
    Pause.until(PATIENCE, () -> hasContent(folder.process()) || !process.isAlive());
    return ProcessRecord.read(folder).map(ProcessRecord::pid).orElse(process.pid());
  }

  private static boolean hasContent(Path file) {
    try {
      return Files.readString(file).endsWith("\n");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> program(String name) {
    return List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
