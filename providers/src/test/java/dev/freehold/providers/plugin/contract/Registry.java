package dev.freehold.providers.plugin.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.local.testing.RegistryServer;
import java.nio.file.Path;

/** A real registry, or a skipped test that says why. */
final class Registry {
  private Registry() {}

  static RegistryServer start(Path folder) {
    var registry = RegistryServer.start(folder);
    assumeTrue(registry.isPresent(), "the schema registry's program cannot be fetched here");
    return registry.orElseThrow();
  }
}
