package dev.freehold.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.Phase;
import dev.freehold.local.testing.RegistryServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryServiceTest {
  @TempDir Path folder;

  @Test
  void servesConfluentsApiAndKeepsItsDataOverAStop() throws Exception {
    Optional<RegistryServer> started = RegistryServer.start(folder);
    assumeTrue(started.isPresent(), "the registry's program cannot be fetched here");
    try (RegistryServer registry = started.get()) {
      String body = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";
      assertThat(call(registry, "POST", "/subjects/a/versions", body).statusCode()).isEqualTo(200);
      registry.stop();
      assertThatThrownBy(() -> call(registry, "GET", "/subjects", ""))
          .isInstanceOf(IOException.class);
      registry.start();
      assertThat(call(registry, "GET", "/subjects", "").body()).isEqualTo("[\"a\"]");
    }
  }

  @Test
  void saysHowToGetAProgramThatIsNotWhatWasPinned() {
    assumeTrue(
        Optional.ofNullable(System.getenv("PATH")).stream()
            .flatMap(path -> List.of(path.split(":")).stream())
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "mvn"))),
        "there is no mvn on the PATH");
    var phases = Collections.synchronizedList(new ArrayList<Phase>());
    LocalProgress progress = (service, phase) -> phases.add(phase);
    var service =
        new RegistryService("r", Endpoint.free(), new RegistryProgram("0.0.0-none", "00"));
    assertThatThrownBy(
            () -> LocalEnvironment.under(folder).start(List.of(service), progress).orThrow())
        .isInstanceOf(LocalException.class)
        .hasMessageContaining("Apicurio Registry 0.0.0-none is not there")
        .hasMessageContaining("By hand: unpack");
    assertThat(phases).containsExactly(Phase.INSTALLING, Phase.FAILED);
  }

  private static HttpResponse<String> call(
      RegistryServer registry, String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(method, BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
