package dev.freehold.stacks.provider;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.providers.kafka.KafkaProvider;
import dev.freehold.providers.offline.PlanOnlyProvider;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Providers of the embedded engine by package; a new one adds its line here. */
public final class Providers implements ProviderFactory {
  private static final Map<String, Supplier<Provider>> BY_PACKAGE =
      Map.of("kafka", KafkaProvider::new, "confluentcloud", PlanOnlyProvider::confluentCloud);

  @Override
  public Optional<Provider> open(String pkg) {
    return Optional.ofNullable(BY_PACKAGE.get(pkg)).map(Supplier::get);
  }
}
