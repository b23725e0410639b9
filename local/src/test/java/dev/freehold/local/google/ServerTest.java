package dev.freehold.local.google;

import dev.freehold.local.testing.GoogleServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server for the tests of a class; each uses a project and names of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {
  private GoogleServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = GoogleServer.start(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  Client client() {
    return client("local");
  }

  Client client(String token) {
    return new Client(server.url(), token);
  }
}
