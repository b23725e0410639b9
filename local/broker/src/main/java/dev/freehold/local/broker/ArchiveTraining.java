package dev.freehold.local.broker;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the class-data archive that lets a broker start in a second: {@code ArchiveTraining
 * <home>}.
 *
 * <p>Runs a broker once on a scratch folder and lets the JVM write down the classes it used. A
 * machine where that fails gets no archive and slower starts, not a failed build.
 */
public final class ArchiveTraining {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String PASSWORD = "training";
  private final Path home;
  private final Path archive;
  private final Path part;
  private final Path fits;

  private ArchiveTraining(Path home) {
    this.home = home;
    this.archive = home.resolve("broker.jsa");
    this.part = home.resolve("broker.jsa.part");
    this.fits = home.resolve("broker.jsa.fits");
  }

  /** Trains unless the archive is newer than every jar. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var training = new ArchiveTraining(Path.of(args[0]).toAbsolutePath());
    if (training.isCurrent()) {
      return;
    }
    Files.deleteIfExists(training.archive);
    Path scratch = Files.createTempDirectory("freehold-broker-training");
    try {
      training.run(scratch);
    } catch (Exception e) {
      System.err.println("No class-data archive, local clusters will start slower: " + e);
    } finally {
      Files.deleteIfExists(training.part);
      delete(scratch);
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

  private void run(Path scratch) throws Exception {
    Path settings = scratch.resolve("broker.properties");
    int port = InternalPorts.free("127.0.0.1").broker();
    Files.write(
        settings,
        List.of(
            "host=127.0.0.1",
            "port=" + port,
            "admin=admin",
            "mechanism=SCRAM-SHA-512",
            "data=" + scratch.resolve("data"),
            "ready=" + scratch.resolve("ready")));
    Process broker = launch(settings, scratch.resolve("log"));
    try {
      awaitReady(broker, scratch);
      TrainingClient.exercise("127.0.0.1:" + port, PASSWORD);
      broker.destroy();
      if (!broker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(part)) {
        throw new IOException("the broker wrote no archive");
      }
      Files.writeString(fits, System.getProperty("java.vm.version") + "\n" + classPath());
      Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      broker.destroyForcibly();
    }
  }

  private Process launch(Path settings, Path log) throws IOException {
    Process broker =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "@" + home.resolve("jvm.options"),
                "-XX:ArchiveClassesAtExit=" + part,
                "-cp",
                classPath(),
                BrokerMain.class.getName(),
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (OutputStream input = broker.getOutputStream()) {
      input.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return broker;
  }

  private static void awaitReady(Process broker, Path scratch) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(scratch.resolve("ready"))) {
      if (!broker.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(Files.readString(scratch.resolve("log")));
      }
      Thread.sleep(20);
    }
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

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
