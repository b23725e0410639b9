package dev.freehold.local.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.local.testing.BigQueryEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigQueryServiceTest {
  @TempDir Path folder;

  @Test
  void servesAnyProjectAndKeepsItsDataOverAStopAndAKill() throws Exception {
    Optional<BigQueryEmulator> started = BigQueryEmulator.start(folder);
    assumeTrue(started.isPresent(), "the emulator's program cannot be had here");
    try (BigQueryEmulator bigquery = started.get()) {
      assertThat(makeDataset(bigquery, "orders").statusCode()).isEqualTo(200);
      bigquery.stop();
      assertThatThrownBy(() -> datasets(bigquery)).isInstanceOf(IOException.class);
      bigquery.start();
      assertThat(datasets(bigquery)).contains("shop:orders");

      assertThat(makeDataset(bigquery, "billing").statusCode()).isEqualTo(200);
      bigquery.kill();
      bigquery.start();
      assertThat(datasets(bigquery)).contains("shop:orders").contains("shop:billing");
    }
  }

  private static HttpResponse<String> makeDataset(BigQueryEmulator bigquery, String id)
      throws IOException, InterruptedException {
    String body = "{\"datasetReference\":{\"datasetId\":\"" + id + "\"}}";
    return send(request(bigquery).POST(BodyPublishers.ofString(body)));
  }

  private static String datasets(BigQueryEmulator bigquery)
      throws IOException, InterruptedException {
    return send(request(bigquery).GET()).body();
  }

  private static HttpRequest.Builder request(BigQueryEmulator bigquery) {
    return HttpRequest.newBuilder(URI.create(bigquery.url() + "projects/shop/datasets"))
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
