package dev.freehold.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What is written down about a launched process.
 *
 * <p>The shell that becomes the service writes its id first, so that a supervisor killed in between
 * loses nothing; then the start time stands for the file's own.
 *
 * @param digest salted digest of settings and secret, to see later whether they differ
 */
record ProcessRecord(long pid, Instant start, String digest, List<String> endpoints) {

  /** The record, or what the service itself wrote where there is none that can be read. */
  static Optional<ProcessRecord> read(ServiceFolder folder) throws IOException {
    Optional<ProcessRecord> own = read(folder.process());
    return own.isPresent() ? own : read(folder.ready());
  }

  private static Optional<ProcessRecord> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (MalformedInputException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return parse(properties, Files.getLastModifiedTime(file).toInstant());
  }

  private static Optional<ProcessRecord> parse(Properties properties, Instant written) {
    String endpoints = properties.getProperty("endpoints", "");
    String start = properties.getProperty("start", String.valueOf(written.toEpochMilli()));
    try {
      return Optional.of(
          new ProcessRecord(
              Long.parseLong(properties.getProperty("pid", "")),
              Instant.ofEpochMilli(Long.parseLong(start)),
              properties.getProperty("digest", ""),
              endpoints.isEmpty() ? List.of() : List.of(endpoints.split(","))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The record of a process that has just been launched. */
  static ProcessRecord of(long pid, LocalService service, Launch launch) {
    Instant start =
        ProcessHandle.of(pid).flatMap(h -> h.info().startInstant()).orElse(Instant.EPOCH);
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new ProcessRecord(
        pid,
        start,
        digest(HexFormat.of().formatHex(salt), launch),
        service.endpoints().stream().map(Endpoint::toString).toList());
  }

  void write(ServiceFolder folder) throws IOException {
    OwnerOnly.write(
        folder.process(),
        Map.of(
            "pid", String.valueOf(pid),
            "start", String.valueOf(start.toEpochMilli()),
            "digest", digest,
            "endpoints", String.join(",", endpoints)));
  }

  boolean startedAt(Instant seen) {
    return ServiceProcess.isSame(start, seen);
  }

  boolean runs(Launch launch) {
    int salt = digest.indexOf(':');
    return salt > 0 && digest(digest.substring(0, salt), launch).equals(digest);
  }

  private static String digest(String salt, Launch launch) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes =
          sha.digest((salt + "\n" + launch.fingerprint()).getBytes(StandardCharsets.UTF_8));
      return salt + ":" + HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
