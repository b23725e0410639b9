package dev.freehold.providers.plugin.client;

import java.util.Optional;
import java.util.function.Consumer;

/** What a plugin reports, passed on to its process once there is one. */
final class Heard implements Consumer<String> {
  private volatile Optional<PluginProcess> process = Optional.empty();

  void to(PluginProcess started) {
    process = Optional.of(started);
  }

  @Override
  public void accept(String message) {
    process.ifPresent(started -> started.keep(message));
  }
}
