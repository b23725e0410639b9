package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.local.testing.GoogleServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleServiceTest {
  @TempDir Path folder;

  @Test
  void keepsWhatItConfirmedOverAStopAndAKill() throws Exception {
    try (GoogleServer server = GoogleServer.start(folder)) {
      var client = new Client(server.url(), "local");
      String taxonomies = "datacatalog/v1beta1/projects/shop/locations/eu/taxonomies";
      String name = client.done("POST", taxonomies, "{'displayName': 'A'}").at("/name").asText();
      server.kill();
      server.start();
      client.done("POST", taxonomies, "{'displayName': 'B'}");
      server.stop();
      server.start();

      assertThat(client.done("GET", taxonomies, "").at("/taxonomies")).hasSize(2);
      assertThat(client.done("GET", "datacatalog/v1beta1/" + name, "").at("/displayName").asText())
          .isEqualTo("A");
    }
  }
}
