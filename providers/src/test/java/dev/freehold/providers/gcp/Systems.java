package dev.freehold.providers.gcp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.engine.value.Fields;
import dev.freehold.local.testing.BigQueryEmulator;
import dev.freehold.local.testing.GoogleServer;
import dev.freehold.providers.gcp.rest.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configurations of the provider for the local servers. */
final class Systems {
  static final String PROJECT = "dp";

  /** Seconds where the usual one takes minutes. */
  static final Patience QUICK = new Patience(6, Duration.ofMillis(20), Duration.ofMillis(300));

  private Systems() {}

  /** Skips the test where the emulator cannot be had. */
  static BigQueryEmulator bigQuery(Path folder) {
    Optional<BigQueryEmulator> emulator = BigQueryEmulator.start(folder);
    assumeTrue(emulator.isPresent(), "the BigQuery emulator cannot be had; it needs Python 3.13");
    return emulator.get();
  }

  static GcpProvider forBigQuery(String address) {
    return provider(config().put("bigQueryCustomEndpoint", address).build());
  }

  static GcpProvider forGoogle(GoogleServer server) {
    return forGoogle(server.url(), "local");
  }

  /**
   * @param address with a slash at its end
   */
  static GcpProvider forGoogle(String address, String token) {
    return provider(
        config()
            .put("accessToken", token)
            .put("dataCatalogCustomEndpoint", address + "datacatalog/v1beta1/")
            .put("bigqueryDatapolicyCustomEndpoint", address + "bigquerydatapolicy/v1/")
            .put("iamCustomEndpoint", address + "iam/v1/")
            .put("resourceManagerCustomEndpoint", address + "cloudresourcemanager/v1/")
            .put("cloudResourceManagerCustomEndpoint", address + "cloudresourcemanager/v1/")
            .build());
  }

  static GcpProvider provider(Fields config) {
    var provider = new GcpProvider(QUICK);
    if (!provider.checkConfig(config).failures().isEmpty()) {
      throw new AssertionError(provider.checkConfig(config).failures());
    }
    provider.configure(config);
    return provider;
  }

  static Fields.Builder config() {
    return Fields.builder()
        .put("project", PROJECT)
        .put("region", "eu")
        .put("accessToken", "local-access-token")
        .put("addPulumiAttributionLabel", false);
  }
}
