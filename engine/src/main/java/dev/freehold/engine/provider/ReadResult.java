package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;
import java.util.function.Function;

/** What was found. */
public sealed interface ReadResult {
  <R> R fold(Function<Found, R> found, Function<Gone, R> gone);

  /**
   * @param inputs what a program would declare to get this
   */
  record Found(String id, Fields inputs, Fields outputs) implements ReadResult {
    @Override
    public <R> R fold(Function<Found, R> found, Function<Gone, R> gone) {
      return found.apply(this);
    }
  }

  /** It does not exist; never used for something that could not be read. */
  record Gone() implements ReadResult {
    @Override
    public <R> R fold(Function<Found, R> found, Function<Gone, R> gone) {
      return gone.apply(this);
    }
  }
}
