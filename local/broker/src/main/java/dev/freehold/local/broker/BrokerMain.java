package dev.freehold.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs a local Kafka node until SIGTERM: {@code BrokerMain <settings file> [<pid to end with>]}.
 *
 * <p>The admin's password is the first line of standard input, so that no command line, environment
 * or file shows it.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /** Starts the node, writes the ready file, and waits for the end. */
  public static void main(String[] args) {
    System.setProperty(
        "log4j2.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
    try {
      var settings = BrokerSettings.read(Path.of(args[0]));
      run(settings, password(), Optional.of(args).filter(a -> a.length > 1).map(a -> a[1]));
    } catch (Exception | Error e) {
      System.err.println("The broker did not start: " + e);
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(BrokerSettings settings, String password, Optional<String> parent)
      throws Exception {
    parent.ifPresent(BrokerMain::endWith);
    LocalBroker broker = LocalBroker.start(settings, password);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, settings)));
    ReadyFile.write(settings);
    broker.await();
    System.exit(0);
  }

  private static void stop(LocalBroker broker, BrokerSettings settings) {
    try {
      Files.deleteIfExists(settings.ready());
    } catch (IOException e) {
      System.err.println("The ready file stays behind: " + e);
    }
    broker.close();
    broker.await();
  }

  private static void endWith(String pid) {
    ProcessHandle.of(Long.parseLong(pid))
        .ifPresentOrElse(
            process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
  }

  private static String password() throws IOException {
    var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = reader.readLine();
    if (line == null || line.isEmpty()) {
      throw new IOException("no password on standard input");
    }
    return line;
  }
}
