package dev.freehold.providers.plugin.client;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;

/** Names for plugins that want a URN; providers here are asked without a stack. */
final class Urns {
  private static final StackId STACK = new StackId("freehold", "stack");

  private Urns() {}

  static String of(String type, String name) {
    return Urn.of(STACK, type, name).value();
  }

  static String provider(String pkg) {
    return of("pulumi:providers:" + pkg, "default");
  }
}
