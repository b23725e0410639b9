package dev.freehold.stacks.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.client.PluginFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {
  @TempDir Path folder;

  @Test
  void opensWhatIsBuiltIn() {
    for (String pkg : Set.of("kafka", "confluentcloud", "gcp", "freehold")) {
      try (Provider provider = new Providers().open(pkg).orElseThrow()) {
        assertThat(provider.pkg()).isEqualTo(pkg);
      }
    }
    assertThat(new Providers().open("aws")).isEmpty();
  }

  @Test
  void saysHowToGetAPluginThatIsNotInstalled() {
    var providers = new Providers(Set.of("kafka"), finder());
    Provider provider = providers.open("kafka").orElseThrow();
    assertThat(provider.diffConfig(Fields.EMPTY, Fields.EMPTY).changes()).isFalse();
    assertThatThrownBy(() -> provider.configure(Fields.EMPTY))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("official plugin of kafka")
        .hasMessageContaining(folder.resolve("plugins/resource-kafka-v<version>").toString())
        .hasMessageContaining("pulumi plugin install resource kafka")
        .hasMessageContaining("kafka: built-in");
  }

  @Test
  void plansWithWhatIsBuiltInAndStartsThePluginOnlyToApply() throws Exception {
    Path home = Files.createDirectories(folder.resolve("plugins/resource-kafka-v3.13.1"));
    Path program = home.resolve("pulumi-resource-kafka");
    Files.writeString(program, "#!/bin/sh\necho 'this one does not run' >&2\nexit 2\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    var providers = new Providers(Set.of("kafka"), finder());
    try (Provider provider = providers.open("kafka").orElseThrow()) {
      Fields inputs = Fields.builder().put("name", "orders").build();
      assertThat(provider.idFor("kafka:index/topic:Topic", inputs)).contains("orders");
      assertThat(provider.checkConfig(Fields.EMPTY).failures()).hasSize(1);
      assertThatThrownBy(() -> provider.configure(Fields.EMPTY))
          .hasMessageContaining("exit code 2")
          .hasMessageContaining("this one does not run");
    }
  }

  @Test
  void appliesWithAPluginWhatItCanOnlyPlanItself() throws Exception {
    Path home = Files.createDirectories(folder.resolve("plugins/resource-confluentcloud-v2.79.0"));
    Path program = home.resolve("pulumi-resource-confluentcloud");
    Files.writeString(program, "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    var providers = new Providers(Set.of("confluentcloud"), finder());
    try (Provider builtIn = new Providers().open("confluentcloud").orElseThrow();
        Provider plugin = providers.open("confluentcloud").orElseThrow()) {
      assertThat(builtIn.planOnlyBecause()).isNotEmpty();
      assertThat(plugin.planOnlyBecause()).isEmpty();
    }
  }

  private PluginFinder finder() {
    return new PluginFinder(Map.of("PULUMI_HOME", folder.toString()));
  }
}
