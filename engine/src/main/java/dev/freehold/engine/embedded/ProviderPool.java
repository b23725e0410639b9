package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The providers of an engine: one per package for offline questions, and one per configuration for
 * everything else, shared by all stacks that use the same configuration.
 */
final class ProviderPool implements AutoCloseable {
  private final ProviderFactory factory;
  private final Map<String, Provider> offline = new HashMap<>();
  private final Map<Key, ConfiguredProvider> configured = new HashMap<>();
  private final List<Provider> opened = new ArrayList<>();

  ProviderPool(ProviderFactory factory) {
    this.factory = factory;
  }

  private record Key(String pkg, Fields config) {}

  /** For Check and Diff only. */
  synchronized Provider offline(String pkg) {
    return offline.computeIfAbsent(pkg, this::open);
  }

  /**
   * @param declared what tells configurations apart: references, not secrets
   * @param config with secrets in clear; asked for only when something remote is done
   */
  synchronized ConfiguredProvider configured(String pkg, Fields declared, Supplier<Fields> config) {
    return configured.computeIfAbsent(
        new Key(pkg, declared), key -> new ConfiguredProvider(open(pkg), config));
  }

  private Provider open(String pkg) {
    Provider provider =
        factory
            .open(pkg)
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        "The embedded engine has no provider for the package '"
                            + pkg
                            + "'. Use the engine `pulumi` for stacks that need it"));
    opened.add(provider);
    return provider;
  }

  @Override
  public synchronized void close() {
    opened.forEach(Provider::close);
  }
}
