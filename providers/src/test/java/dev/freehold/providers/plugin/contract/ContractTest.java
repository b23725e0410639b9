package dev.freehold.providers.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.local.testing.RegistryServer;
import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.plugin.client.PluginProvider;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine sees is the same with and without the protocol in between. */
class ContractTest {
  @TempDir Path folder;

  @Test
  void answersTheSameThroughTheProtocol() {
    try (RegistryServer registry = Registry.start(folder)) {
      List<String> direct;
      try (var provider = new FreeholdProvider()) {
        direct = Transcript.of(provider, registry.url());
      }
      assertThat(String.join("\n", direct)).doesNotContain("hunter2");
      expectations(direct);
      var service = new ProviderService(new FreeholdProvider(), FreeholdProvider.schema("1.0.0"));
      try (PluginServer server = PluginServer.start(service);
          var provider = PluginProvider.at("freehold", server.port())) {
        assertThat(Transcript.of(provider, registry.url())).isEqualTo(direct);
      }
    }
  }

  private static void expectations(List<String> lines) {
    assertThat(line(lines, "created")).contains("version=Num[value=1.0]");
    assertThat(line(lines, "created again")).contains("exists already, at version 1", "NOTHING");
    assertThat(line(lines, "updated")).contains("version=Num[value=2.0]");
    assertThat(line(lines, "incompatible")).contains("HTTP 409", "Incompatible", "NOTHING");
    assertThat(line(lines, "read after the refusal")).contains("version=Num[value=2.0]");
    assertThat(line(lines, "rule taken back")).contains("compatibility=Text[value=BACKWARD]");
    assertThat(line(lines, "free")).contains("version=Num[value=3.0]");
    assertThat(line(lines, "read without a rule")).doesNotContain("compatibility=");
    assertThat(line(lines, "back to an earlier schema")).contains("in an earlier version");
    assertThat(line(lines, "gone")).contains("Gone");
    assertThat(line(lines, "update of what is gone")).contains("is gone", "NOTHING");
    assertThat(line(lines, "with a reference")).contains("references=Items");
    assertThat(line(lines, "its diff")).contains("detailed={}");
    assertThat(line(lines, "delete of what is referenced")).contains("Failed", "NOTHING");
    assertThat(line(lines, "delete of the base")).contains("Deleted");
    assertThat(line(lines, "a schema that is none")).contains("Failed", "NOTHING");
    assertThat(line(lines, "twenty")).contains("failed", "m-18");
  }

  private static String line(List<String> lines, String what) {
    return lines.stream().filter(line -> line.startsWith(what + ": ")).findFirst().orElseThrow();
  }
}
