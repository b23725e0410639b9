package dev.freehold.sql.analyser;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the class-data archive that lets an analyser start in half the time: {@code ArchiveTraining
 * <home>}.
 *
 * <p>Runs one on a few statements and lets the JVM write down the classes it used. A machine where
 * that fails gets no archive and slower starts, not a failed build.
 */
public final class ArchiveTraining {
  private static final long PATIENCE_SECONDS = 120;
  private final Path home;
  private final Path archive;
  private final Path part;
  private final Path fits;

  private ArchiveTraining(Path home) {
    this.home = home;
    this.archive = home.resolve("analyser.jsa");
    this.part = home.resolve("analyser.jsa.part");
    this.fits = home.resolve("analyser.jsa.fits");
  }

  /** Trains unless the archive is newer than every jar. */
  public static void main(String[] args) throws IOException {
    var training = new ArchiveTraining(Path.of(args[0]).toAbsolutePath());
    if (!Files.isDirectory(training.home.resolve("native")) || training.isCurrent()) {
      return;
    }
    Files.deleteIfExists(training.archive);
    try {
      training.run();
    } catch (IOException e) {
      System.err.println("No class-data archive, SQL will be judged slower: " + e);
    } finally {
      Files.deleteIfExists(training.part);
    }
  }

  private boolean isCurrent() throws IOException {
    if (!Files.exists(archive) || !Files.exists(fits)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(archive);
    for (Path jar : jars()) {
      if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
        return false;
      }
    }
    return true;
  }

  private void run() throws IOException {
    Process analyser =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "@" + home.resolve("jvm.options"),
                "-Dfreehold.sql.native=" + home.resolve("native"),
                "-XX:ArchiveClassesAtExit=" + part,
                "-cp",
                classPath(),
                AnalyserMain.class.getName(),
                "train")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream input = analyser.getOutputStream()) {
      input.write(requests().getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (!analyser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(part)) {
        throw new IOException("the analyser wrote no archive");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      analyser.destroyForcibly();
    }
    Files.writeString(fits, System.getProperty("java.vm.version") + "\n" + classPath());
    Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String requests() {
    String array = "{\"array\":{\"struct\":[{\"name\":\"c\",\"type\":\"DATE\"}]}}";
    String table =
        "{\"tables\":[{\"id\":\"t\",\"path\":[\"p\",\"d\",\"t\"],\"columns\":["
            + "{\"name\":\"a\",\"type\":\"INT64\"},"
            + ("{\"name\":\"b\",\"type\":"
                + array
                + "}]}],\"functions\":[{\"path\":[\"p\",\"d\",\"f\"],")
            + "\"arguments\":[{\"name\":\"x\",\"type\":\"INT64\"}],\"returns\":\"INT64\"}],"
            + "\"tableFunctions\":[{\"path\":[\"p\",\"d\",\"g\"],\"arguments\":[],"
            + "\"columns\":[{\"name\":\"a\",\"type\":\"INT64\"}]}]}";
    return Stream.concat(
            Stream.of(table),
            Stream.of(
                    "CREATE VIEW v AS SELECT p.d.f(t.a) f, u.c, ROW_NUMBER() OVER (ORDER BY t.a) n "
                        + "FROM p.d.t, UNNEST(t.b) u JOIN p.d.g() g USING (a) WHERE t.a > 1",
                    "CREATE VIEW v AS SELECT nope FROM p.d.t",
                    "CREATE FUNCTION f(x INT64) AS (x + 1)",
                    "CREATE TABLE FUNCTION f(x INT64) AS (SELECT x y)",
                    "CREATE ROW ACCESS POLICY r ON p.d.t GRANT TO ('x') FILTER USING (a = 1)")
                .map(sql -> "{\"sql\":\"" + sql + "\"}"))
        .collect(Collectors.joining("\n"));
  }

  /** Sorted, as the supervisor sorts it: an archive fits one class path only. */
  private String classPath() throws IOException {
    return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
