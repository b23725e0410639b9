package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import java.util.function.Supplier;

/** A provider with the configuration it gets before its first remote call. */
final class ConfiguredProvider {
  private final Provider provider;
  private final Supplier<Fields> config;
  private boolean configured;

  /**
   * @param config asked for once, when it is needed, with secrets in clear
   */
  ConfiguredProvider(Provider provider, Supplier<Fields> config) {
    this.provider = provider;
    this.config = config;
  }

  /** Ready for remote calls. */
  synchronized Provider ready() {
    if (!configured) {
      provider.configure(config.get());
      configured = true;
    }
    return provider;
  }
}
