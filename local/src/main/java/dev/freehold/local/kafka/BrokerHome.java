package dev.freehold.local.kafka;

import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that the build of the broker leaves: {@code lib/*.jar}, {@code jvm.options}, and where
 * it could be made the class-data archive {@code broker.jsa}.
 */
public record BrokerHome(Path path) {
  private static final String BUILT = "local/broker/target/broker";

  /**
   * Where the system property {@code freehold.broker.home} points; else inside {@code
   * freehold.home}; else in the working directory or the nearest folder above it.
   */
  public static BrokerHome locate() {
    String own = System.getProperty("freehold.broker.home", "");
    if (!own.isEmpty()) {
      return new BrokerHome(Path.of(own).toAbsolutePath());
    }
    String freehold = System.getProperty("freehold.home", "");
    Path start = Path.of(freehold).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(BUILT)) || !freehold.isEmpty()) {
        return new BrokerHome(folder.resolve(BUILT));
      }
    }
    return new BrokerHome(start.resolve(BUILT));
  }

  /** Program and options up to the main class. */
  List<String> java(String service) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + path.resolve("jvm.options"));
    String classPath = classPath(service);
    if (isArchiveFor(classPath)) {
      command.add("-XX:SharedArchiveFile=" + path.resolve("broker.jsa"));
    }
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** With an archive for another JVM or another place the JVM starts slower than with none. */
  private boolean isArchiveFor(String classPath) {
    try {
      String made = Files.readString(path.resolve("broker.jsa.fits"));
      return made.equals(System.getProperty("java.vm.version") + "\n" + classPath)
          && Files.isReadable(path.resolve("broker.jsa"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Sorted, as at the training run: an archive fits one class path only. */
  private String classPath(String service) {
    try (Stream<Path> files = Files.list(path.resolve("lib"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      String detail =
          "the local broker is not built: "
              + (path.resolve("lib") + " is missing. Build it with: ")
              + "mvn -q -pl local/broker -Dquick package";
      throw new LocalException(
          List.of(new LocalProblem(service, LocalProblem.Kind.PROGRAM_MISSING, detail)));
    }
  }
}
