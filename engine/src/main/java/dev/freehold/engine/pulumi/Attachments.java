package dev.freehold.engine.pulumi;

import java.util.Map;

/**
 * Providers that are served from this JVM instead of plugin executables: for each CLI process anew,
 * because a process configures and cancels what it is given.
 */
@FunctionalInterface
public interface Attachments {
  /** The CLI finds all plugins itself. */
  Attachments NONE = () -> Serving.NOTHING;

  Serving start();

  /** Servers for one process. */
  interface Serving extends AutoCloseable {
    Serving NOTHING =
        new Serving() {
          @Override
          public Map<String, Integer> ports() {
            return Map.of();
          }

          @Override
          public void close() {}
        };

    /** Ports on 127.0.0.1 by package. */
    Map<String, Integer> ports();

    @Override
    void close();
  }
}
