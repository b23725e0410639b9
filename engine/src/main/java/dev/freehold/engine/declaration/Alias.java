package dev.freehold.engine.declaration;

import java.util.function.Function;

/** An earlier identity of a declaration; a resource known under it is taken over, not recreated. */
public sealed interface Alias {
  <R> R fold(Function<Named, R> named, Function<Known, R> known);

  static Alias named(String name) {
    return new Named(name);
  }

  static Alias urn(String urn) {
    return new Known(urn);
  }

  /** The same type and parent under another logical name. */
  record Named(String name) implements Alias {
    @Override
    public <R> R fold(Function<Named, R> named, Function<Known, R> known) {
      return named.apply(this);
    }
  }

  /** A whole URN. */
  record Known(String urn) implements Alias {
    @Override
    public <R> R fold(Function<Named, R> named, Function<Known, R> known) {
      return known.apply(this);
    }
  }
}
