package dev.freehold.stacks.provider;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.gcp.GcpProvider;
import dev.freehold.providers.kafka.KafkaProvider;
import dev.freehold.providers.offline.PlanOnlyProvider;
import dev.freehold.providers.plugin.client.PluginFinder;
import dev.freehold.providers.plugin.client.PluginProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Providers of the embedded engine by package; a new one adds its line here. */
public final class Providers implements ProviderFactory {
  private static final Map<String, Supplier<Provider>> BY_PACKAGE =
      Map.of(
          "kafka",
          KafkaProvider::new,
          "confluentcloud",
          PlanOnlyProvider::confluentCloud,
          "freehold",
          FreeholdProvider::new,
          "gcp",
          GcpProvider::new);

  private final Set<String> official;
  private final PluginFinder finder;

  /** The built-in ones. */
  public Providers() {
    this(Set.of(), new PluginFinder(Map.of()));
  }

  /**
   * @param official packages that are applied with an installed plugin instead; what is built in
   *     goes on planning them, also where the plugin is not installed
   */
  public Providers(Set<String> official, PluginFinder finder) {
    this.official = Set.copyOf(official);
    this.finder = finder;
  }

  @Override
  public Optional<Provider> open(String pkg) {
    Optional<Provider> builtIn = Optional.ofNullable(BY_PACKAGE.get(pkg)).map(Supplier::get);
    if (!official.contains(pkg)) {
      return builtIn;
    }
    PluginProvider plugin = PluginProvider.found(pkg, () -> executable(pkg));
    return Optional.of(builtIn.map(plugin::plannedBy).orElse(plugin));
  }

  private Path executable(String pkg) {
    return finder
        .find(pkg)
        .orElseThrow(
            () ->
                new ProviderException(
                    "platform.yaml asks for the official plugin of "
                        + pkg
                        + ", and none is installed: looked in "
                        + finder.places(pkg)
                        + ". Install it with `pulumi plugin install resource "
                        + pkg
                        + "`, or choose `"
                        + pkg
                        + ": built-in` under `plugins:`."));
  }
}
