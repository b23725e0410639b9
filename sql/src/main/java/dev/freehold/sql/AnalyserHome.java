package dev.freehold.sql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that the build of the analyser leaves: {@code lib/*.jar}, {@code native}, {@code
 * jvm.options}, and where it could be made the class-data archive {@code analyser.jsa}.
 */
public record AnalyserHome(Path path) {
  private static final String BUILT = "sql/analyser/target/analyser";
  private static final String MAIN = "dev.freehold.sql.analyser.AnalyserMain";

  /**
   * Where the system property {@code freehold.sql.home} points; else inside {@code freehold.home};
   * else in the working directory or the nearest folder above it.
   */
  public static AnalyserHome locate() {
    String own = System.getProperty("freehold.sql.home", "");
    if (!own.isEmpty()) {
      return new AnalyserHome(Path.of(own).toAbsolutePath());
    }
    String freehold = System.getProperty("freehold.home", "");
    Path start = Path.of(freehold).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(BUILT)) || !freehold.isEmpty()) {
        return new AnalyserHome(folder.resolve(BUILT));
      }
    }
    return new AnalyserHome(start.resolve(BUILT));
  }

  /** Why it cannot be started; empty where it can. */
  Optional<String> missing() {
    if (!Files.isDirectory(path.resolve("lib"))) {
      return Optional.of(
          "its analyser is not built: "
              + (path.resolve("lib") + " is missing. ")
              + "Build it with: mvn -q -pl sql/analyser -Dquick package");
    }
    if (!Files.isDirectory(path.resolve("native"))) {
      return Optional.of(
          "ZetaSQL has no library for %s on %s, or this build was made for another system"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return Optional.empty();
  }

  List<String> command() throws IOException {
    String classPath = classPath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + path.resolve("jvm.options"));
    command.add("-Dfreehold.sql.native=" + path.resolve("native"));
    if (isArchiveFor(classPath)) {
      command.add("-XX:SharedArchiveFile=" + path.resolve("analyser.jsa"));
    }
    command.addAll(List.of("-cp", classPath, MAIN));
    return command;
  }

  /** With an archive for another JVM or another place the JVM starts slower than with none. */
  private boolean isArchiveFor(String classPath) {
    try {
      String made = Files.readString(path.resolve("analyser.jsa.fits"));
      return made.equals(System.getProperty("java.vm.version") + "\n" + classPath)
          && Files.isReadable(path.resolve("analyser.jsa"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Sorted, as at the training run: an archive fits one class path only. */
  private String classPath() throws IOException {
    try (Stream<Path> files = Files.list(path.resolve("lib"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
