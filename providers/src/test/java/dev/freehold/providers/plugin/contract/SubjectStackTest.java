package dev.freehold.providers.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.local.testing.RegistryServer;
import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.plugin.client.PluginProvider;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subject's life in the embedded engine. */
class SubjectStackTest {
  static final String LIFE =
      """
      plan: {CREATE=2} []
      create: [] {CREATE=2}, read back 1 []
      same: [] {SAME=2}, read back 0 []
      other key order: {SAME=2} []
      update: [{schema=UPDATE}] {SAME=1, UPDATE=1}, read back 1 []
      refused: [{schema=UPDATE}] {SAME=1}, read back 0 [the registry at URL refused to register \
      the schema of clicks-value: io.apicurio.registry.rules.RuleViolationException: Incompatible \
      artifact: clicks-value [AVRO], num of incompatible diffs: {1}, list of diff types: \
      [expected: R at /name] (HTTP 409). The schema breaks the subject's compatibility rule: \
      change it so that the rule holds, or choose another `compatibility`.]
      drift: [CHANGED FULL] []
      against the drift: [{compatibility=UPDATE}] {SAME=1, UPDATE=1}, read back 1 []
      drift: [] []
      rename: [{subject=UPDATE_REPLACE}] {SAME=1, REPLACE=1}, read back 2 []
      delete: [] {SAME=1, DELETE=1}, read back 1 []
      import: [] {SAME=1, IMPORT=1}, read back 1 []
      imported: [] {SAME=2}, read back 0 []
      delete what was imported: [] {SAME=1, DELETE=1}, read back 1 []""";

  @TempDir Path folder;

  @Test
  void isTheSameWithAndWithoutTheProtocol() throws Exception {
    try (RegistryServer registry = Registry.start(folder)) {
      List<String> direct =
          SubjectStack.life(FreeholdProvider::new, folder.resolve("direct"), registry.url());
      assertThat(String.join("\n", direct)).isEqualTo(LIFE);
      var servers = new ArrayList<PluginServer>();
      List<String> served =
          SubjectStack.life(
              () -> {
                var schema = FreeholdProvider.schema("1.0.0");
                servers.add(
                    PluginServer.start(new ProviderService(new FreeholdProvider(), schema)));
                return PluginProvider.at("freehold", servers.get(servers.size() - 1).port());
              },
              folder.resolve("served"),
              registry.url());
      servers.forEach(PluginServer::close);
      assertThat(served).isEqualTo(direct);
    }
  }
}
