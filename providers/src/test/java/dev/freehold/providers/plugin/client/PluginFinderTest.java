package dev.freehold.providers.plugin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFinderTest {
  @TempDir Path folder;

  @Test
  void takesTheNewestInstalledVersion() throws IOException {
    install("plugins/resource-kafka-v3.9.1");
    Path newest = install("plugins/resource-kafka-v3.13.0");
    install("plugins/resource-kafka-v3.13.0-alpha.1");
    install("plugins/resource-kafka-connect-v9.0.0");
    Files.createDirectories(folder.resolve("plugins/resource-kafka-v4.0.0"));
    assertThat(finder("").find("kafka")).contains(newest);
  }

  @Test
  void looksOnThePathWhereNoneIsInstalled() throws IOException {
    Path program = install("bin");
    String path = folder.resolve("nothing") + ":" + program.getParent();
    assertThat(finder(path).find("kafka")).contains(program);
    Path installed = install("plugins/resource-kafka-v1.0.0");
    assertThat(finder(path).find("kafka")).contains(installed);
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(finder("").find("kafka")).isEmpty();
    assertThat(finder("").places("kafka")).contains("resource-kafka-v<version>", "PATH");
  }

  private PluginFinder finder(String path) {
    return new PluginFinder(Map.of("PULUMI_HOME", folder.toString(), "PATH", path));
  }

  private Path install(String where) throws IOException {
    Path program = Files.createDirectories(folder.resolve(where)).resolve("pulumi-resource-kafka");
    Files.writeString(program, "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }
}
