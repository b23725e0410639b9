package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.ProviderException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running plugin: its port, and the last lines of what it says. */
final class PluginProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final int KEPT_LINES = 20;

  private final Path executable;
  private final Process process;
  private final Deque<String> said = new ArrayDeque<>();
  private final CompletableFuture<String> firstLine = new CompletableFuture<>();
  private final List<Thread> listeners = new ArrayList<>();
  private final Thread killer;

  private PluginProcess(Path executable, Process process) {
    this.executable = executable;
    this.process = process;
    this.killer = new Thread(process::destroyForcibly);
  }

  /** Starts it and waits for its port. Throws a {@link ProviderException} with its own words. */
  static PluginProcess start(Path executable, String engineAddress) {
    try {
      Process process = new ProcessBuilder(executable.toString(), engineAddress).start();
      process.getOutputStream().close();
      var plugin = new PluginProcess(executable, process);
      Runtime.getRuntime().addShutdownHook(plugin.killer);
      plugin.listen(process.getInputStream(), true);
      plugin.listen(process.getErrorStream(), false);
      return plugin;
    } catch (IOException e) {
      throw new ProviderException("The plugin " + executable + " cannot be started: " + e);
    }
  }

  private void listen(InputStream stream, boolean hasPort) {
    var listener =
        new Thread(
            () -> {
              try (var in =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  if (!hasPort || !firstLine.complete(line)) {
                    keep(line);
                  }
                }
              } catch (IOException ended) {
                keep("(" + ended.getMessage() + ")");
              }
              if (hasPort) {
                firstLine.complete("");
              }
            },
            "freehold-plugin-output");
    listener.setDaemon(true);
    listeners.add(listener);
    listener.start();
  }

  synchronized void keep(String line) {
    said.addLast(line);
    if (said.size() > KEPT_LINES) {
      said.removeFirst();
    }
  }

  int port() {
    String line;
    try {
      line = firstLine.get(START.toSeconds(), TimeUnit.SECONDS).strip();
    } catch (TimeoutException e) {
      throw failed("gave no port within " + START.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted while starting");
    }
    if (line.matches("\\d{1,5}")) {
      return Integer.parseInt(line);
    }
    if (!line.isEmpty()) {
      keep(line);
      throw failed("gave something else than a port as its first line");
    }
    throw failed(ended());
  }

  /** What went wrong, with the plugin's last words; waits a moment for these. */
  ProviderException failed(String what) {
    awaitLastWords();
    String words = String.join("\n  ", words());
    return new ProviderException(
        "The plugin "
            + executable
            + " "
            + what
            + (words.isEmpty() ? "; it said nothing." : ". It said:\n  " + words));
  }

  private void awaitLastWords() {
    try {
      for (Thread listener : process.isAlive() ? List.<Thread>of() : listeners) {
        listener.join(LAST_WORDS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How it ended, once it has. */
  String ended() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS)
          ? "has ended with exit code " + process.exitValue()
          : "has closed its output";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "is ending";
    }
  }

  private synchronized List<String> words() {
    return List.copyOf(said);
  }

  /** After Cancel has been sent: asks it to end, and kills it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException endingAnyway) {
      return;
    }
  }
}
