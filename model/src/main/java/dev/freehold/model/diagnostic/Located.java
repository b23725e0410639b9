package dev.freehold.model.diagnostic;

import java.util.function.Function;

/** A value read from a file together with the place it was read from. */
public record Located<T>(T value, Span span) {
  public <R> Located<R> map(Function<? super T, ? extends R> change) {
    return new Located<>(change.apply(value), span);
  }
}
