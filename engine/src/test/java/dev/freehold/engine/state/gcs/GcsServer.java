package dev.freehold.engine.state.gcs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * fake-gcs-server on loopback, from the Go module registry, built once into the user's cache. It
 * checks generations as Google does. Where it cannot be built, tests that need it are skipped.
 */
public final class GcsServer implements AutoCloseable {
  private static final String MODULE = "github.com/fsouza/fake-gcs-server@v1.56.1";
  private static final int BUILD_MINUTES = 10;

  private final Process process;
  private final String address;

  private GcsServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a server with one bucket, {@code state}. */
  public static GcsServer start(Path folder) throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command =
        List.of(
            program().toString(),
            "-scheme",
            "http",
            "-host",
            "127.0.0.1",
            "-port",
            "" + port,
            "-backend",
            "memory");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fake-gcs-server.log").toFile())
            .start();
    var server = new GcsServer(process, "http://127.0.0.1:" + port);
    Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(server::hasBucket);
    return server;
  }

  /** What Google's own tools take to use another server. */
  public Map<String, String> environment() {
    return Map.of("STORAGE_EMULATOR_HOST", address);
  }

  private boolean hasBucket() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/storage/v1/b?project=test"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\": \"state\"}"))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    return status == 200 || status == 409;
  }

  private static Path program() throws IOException, InterruptedException {
    Path cache =
        Path.of(System.getProperty("user.home"), ".cache", "freehold", MODULE.replace('/', '_'));
    Path program = cache.resolve("fake-gcs-server");
    if (!Files.isExecutable(program)) {
      assumeTrue(hasGo(), "no Go on the PATH to build fake-gcs-server with");
      Files.createDirectories(cache);
      var build = new ProcessBuilder("go", "install", MODULE).inheritIO();
      build.environment().put("GOBIN", cache.toString());
      build.environment().put("GOFLAGS", "-mod=mod");
      Process running = build.start();
      boolean built = running.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) && running.exitValue() == 0;
      running.destroy();
      assumeTrue(built, "go install " + MODULE + " failed");
    }
    return program;
  }

  private static boolean hasGo() throws InterruptedException {
    try {
      return new ProcessBuilder("go", "version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException none) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
