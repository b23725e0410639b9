package dev.freehold.providers.conformance;

import dev.freehold.local.testing.BigQueryEmulator;
import java.util.Map;

/** A BigQuery emulator. */
record Emulator(BigQueryEmulator server) implements Surroundings {
  @Override
  public Map<String, String> config() {
    return Map.of(
        "gcp:project",
        "dp",
        "gcp:accessToken",
        "dummy",
        "gcp:bigQueryCustomEndpoint",
        server.url());
  }

  @Override
  public String version() {
    return "9.34.0";
  }

  @Override
  public void suffer(String action) {
    throw new IllegalArgumentException("unknown action " + action);
  }

  @Override
  public void close() {
    server.close();
  }
}
