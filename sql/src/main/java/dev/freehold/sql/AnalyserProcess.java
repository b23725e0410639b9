package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running analyser. One that does not answer, or answers nothing, is ended. */
final class AnalyserProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;
  private final OutputStream requests;
  private final BufferedReader answers;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "sql-analyser");
            thread.setDaemon(true);
            return thread;
          });

  private AnalyserProcess(Process process) {
    this.process = process;
    requests = process.getOutputStream();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static AnalyserProcess start(AnalyserHome home) throws IOException {
    var builder = new ProcessBuilder(home.command());
    builder.environment().keySet().removeAll(JVM_VARIABLES);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new AnalyserProcess(builder.start());
  }

  /** Throws where it died over the request or is too slow; nothing can be asked after that. */
  JsonNode ask(JsonNode request) throws IOException {
    Future<String> answer =
        reader.submit(
            () -> {
              requests.write(JSON.writeValueAsBytes(request));
              requests.write('\n');
              requests.flush();
              return answers.readLine();
            });
    try {
      String line = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new IOException("it ended by itself");
      }
      return JSON.readTree(line);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new IOException("it did not answer in " + PATIENCE.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("it ended by itself", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    reader.shutdownNow();
  }
}
