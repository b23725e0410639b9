package dev.freehold.local.registry;

import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.Phase;
import dev.freehold.local.ServiceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A release of Apicurio Registry. Maven fetches it, with the mirrors and proxies that the user has
 * set up for Maven, and what came is compared with a known digest.
 *
 * @param sha256 of the archive
 */
public record RegistryProgram(String version, String sha256) {
  /** The last release that runs on Java 17. */
  public static final RegistryProgram PINNED =
      new RegistryProgram(
          "3.0.9", "2b28181501a20cbf6efcd77f9b7153908fc01f3d3a7c32024c0bd9e1b04c8a43");

  /** An old one: newer ones want the parent POM too, which not every mirror has. */
  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:2.8:";

  private static final long PATIENCE_MINUTES = 15;

  Path jar(ServiceFolder folder) {
    return home(folder).resolve("apicurio-registry-app-" + version + "-runner.jar");
  }

  private Path home(ServiceFolder folder) {
    return folder.programs().resolve("apicurio-registry-" + version);
  }

  /** Fetches it where it is missing; several processes may do so at once. */
  void install(ServiceFolder folder, LocalProgress progress) {
    if (Files.exists(jar(folder))) {
      return;
    }
    progress.on(folder.name(), Phase.INSTALLING);
    try {
      Files.createDirectories(folder.programs());
      Path fresh = Files.createTempDirectory(folder.programs(), ".apicurio-");
      try {
        fetch(folder, fresh);
        verify(folder, fresh.resolve(archive()));
        moveInto(home(folder), fresh.resolve("program"));
      } finally {
        delete(fresh);
      }
    } catch (IOException e) {
      throw missing(folder, "it cannot be put into " + folder.programs() + ": " + e);
    }
  }

  private String archive() {
    return "apicurio-registry-app-" + version + "-all.tar.gz";
  }

  private void fetch(ServiceFolder folder, Path into) throws IOException {
    String artifact = "-Dartifact=io.apicurio:apicurio-registry-app:" + version + ":tar.gz:all";
    maven(folder, into, List.of(PLUGIN + "copy", artifact, "-DoutputDirectory=" + into));
    maven(
        folder,
        into,
        List.of(PLUGIN + "unpack", artifact, "-DoutputDirectory=" + into.resolve("program")));
  }

  private void maven(ServiceFolder folder, Path into, List<String> goal) throws IOException {
    var command = Stream.concat(Stream.of("mvn", "-q", "-B"), goal.stream()).toList();
    Path log = into.resolve("maven.log");
    var builder = new ProcessBuilder(command).directory(into.toFile()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException noMaven) {
      throw missing(folder, "fetching it needs Maven, and there is no `mvn` on the PATH");
    }
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw missing(folder, "Maven did not fetch it: " + tail(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw missing(folder, "fetching it was interrupted");
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(l -> l.contains("ERROR")).toList();
    return lines.isEmpty() ? "no answer in time" : lines.get(0);
  }

  private void verify(ServiceFolder folder, Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive)) {
      var digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(sha256)) {
        throw missing(folder, "what was fetched is something else: its SHA-256 is " + found);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void moveInto(Path home, Path program) throws IOException {
    try {
      Files.move(program, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyElseWasFirst) {
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private LocalException missing(ServiceFolder folder, String why) {
    String detail =
        "Apicurio Registry "
            + version
            + " is not there: "
            + why
            + ". By hand: unpack "
            + archive()
            + " of io.apicurio:apicurio-registry-app from Maven Central into "
            + home(folder);
    return new LocalException(
        List.of(new LocalProblem(folder.name(), LocalProblem.Kind.PROGRAM_MISSING, detail)));
  }
}
