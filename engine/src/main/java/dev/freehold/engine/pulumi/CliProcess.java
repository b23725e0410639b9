package dev.freehold.engine.pulumi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process of the CLI. */
final class CliProcess {
  /** How long an interrupt at the terminal, which the CLI hears too, may take to reach it. */
  private static final int HEARD_MILLISECONDS = 1_000;

  private final List<String> command;
  private final Path folder;
  private final Map<String, String> environment;
  private final CountDownLatch cancelling;

  CliProcess(List<String> command, Path folder, Map<String, String> environment) {
    this(command, folder, environment, new CountDownLatch(1));
  }

  /**
   * @param cancelling opens when the CLI says that it has been told to stop
   */
  CliProcess(
      List<String> command,
      Path folder,
      Map<String, String> environment,
      CountDownLatch cancelling) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.cancelling = cancelling;
  }

  /** How a process ended. */
  record Ended(int code, String output, String errors, Manner manner) {
    boolean ok() {
      return code == 0;
    }
  }

  /** Whether somebody wanted the end. */
  enum Manner {
    BY_ITSELF,
    STOPPED
  }

  /**
   * Waits for the end. An interrupt of the thread asks the CLI once to end in order: running steps
   * end, no new ones begin. The thread's interrupt is kept.
   */
  Ended run() {
    Process process = start();
    CompletableFuture<String> output = text(process.getInputStream());
    CompletableFuture<String> errors = text(process.getErrorStream());
    boolean stopped = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException stop) {
        stopped = true;
        stop(process);
      }
    }
    var ended =
        new Ended(
            process.exitValue(),
            output.join(),
            errors.join(),
            stopped ? Manner.STOPPED : Manner.BY_ITSELF);
    if (stopped) {
      Thread.currentThread().interrupt();
    }
    return ended;
  }

  private Process start() {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second signal would end it at once, so none is sent where the terminal has sent one. */
  private void stop(Process process) {
    try {
      if (!cancelling.await(HEARD_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException again) {
      process.destroy();
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    var text = new CompletableFuture<String>();
    var thread =
        new Thread(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.complete("");
              }
            },
            "freehold-pulumi-output");
    thread.setDaemon(true);
    thread.start();
    return text;
  }
}
