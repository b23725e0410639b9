package dev.freehold.providers.conformance;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.providers.kafka.KafkaProvider;
import dev.freehold.providers.plugin.client.PluginProvider;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import dev.freehold.providers.schema.PackageSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our Kafka provider behind the plugin protocol: each one opened has a server of its own. */
final class Served implements ProviderFactory, AutoCloseable {
  private static final PackageSchema SCHEMA =
      new PackageSchema("kafka", "3.13.1", "Kafka.", List.of(), List.of());

  private final List<PluginServer> servers = new ArrayList<>();

  /** Offline questions go through the protocol too; only ids, which it cannot ask for, do not. */
  @Override
  public Optional<Provider> open(String pkg) {
    PluginServer server = PluginServer.start(new ProviderService(new KafkaProvider(), SCHEMA));
    servers.add(server);
    return Optional.of(PluginProvider.at(pkg, server.port()));
  }

  @Override
  public void close() {
    servers.forEach(PluginServer::close);
  }
}
