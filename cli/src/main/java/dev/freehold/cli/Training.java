package dev.freehold.cli;

import dev.freehold.local.Endpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs usual commands on the sample organisation, so that their classes get into the archive:
 * {@code Training <configs>}, in a folder of its own. Those that need Kafka run on a local cluster
 * that is gone afterwards; where it does not start, they stay untrained.
 */
final class Training {
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");

  private Training() {}

  public static void main(String[] args) throws IOException {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    Path work = Path.of("").toAbsolutePath();
    Path configs = work.resolve("domain-configs");
    delete(configs);
    copy(Path.of(args[0]), configs);
    offline(configs.toString());
    try {
      withoutEmulators(configs.resolve("platform/platform.yaml"));
      freePorts(configs.resolve("platform/platform.yaml"));
      local(configs.toString());
    } finally {
      Main.run("local", "reset", "--yes");
      delete(work.resolve(".freehold"));
    }
  }

  private static void offline(String configs) {
    Main.run("validate", "-C", configs);
    Main.run("plan", "--env", "local", "-C", configs);
    Main.run("plan", "--env", "local", "--json", "-C", configs);
    Main.run("plan", "--env", "local", "--format", "markdown", "-C", configs);
    Main.run("explain", "-C", configs, "payments/local", "topic/transactions", "retention");
    Main.run("help", "exit-codes");
    Main.run("--version");
  }

  private static void local(String configs) {
    Main.run("up", "support/local", "--yes", "-C", configs);
    Main.run("up", "--env", "local", "-C", configs);
    Main.run("drift", "support/local", "-C", configs);
    Main.run("stack", "ls");
    Main.run("local", "status");
  }

  /** A build fetches no emulator; the stacks that are applied own nothing in Google. */
  private static void withoutEmulators(Path platform) throws IOException {
    Files.writeString(platform, Files.readString(platform).replaceAll("(?m)^ *emulators:.*\n", ""));
  }

  /** Whoever builds may have local clusters of their own. */
  private static void freePorts(Path platform) throws IOException {
    Matcher addresses = ADDRESS.matcher(Files.readString(platform));
    Set<Endpoint> given = new HashSet<>();
    Files.writeString(platform, addresses.replaceAll(address -> another(given).toString()));
  }

  private static Endpoint another(Set<Endpoint> given) {
    Endpoint free = Endpoint.free();
    while (!given.add(free)) {
      free = Endpoint.free();
    }
    return free;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
