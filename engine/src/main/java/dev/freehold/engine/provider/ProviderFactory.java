package dev.freehold.engine.provider;

import java.util.Optional;

/** Opens the embedded engine's providers by package. */
public interface ProviderFactory {
  /** A provider of the package, not yet configured; empty when there is none. */
  Optional<Provider> open(String pkg);
}
