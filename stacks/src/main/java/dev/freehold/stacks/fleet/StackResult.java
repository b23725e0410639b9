package dev.freehold.stacks.fleet;

import dev.freehold.stacks.StackRef;
import java.util.function.Function;

/** What became of one stack: a value, or why there is none. */
public sealed interface StackResult<T> {
  StackRef ref();

  <R> R fold(Function<T, R> done, Function<Broken<T>, R> broken);

  /** It worked. */
  record Done<T>(StackRef ref, T value) implements StackResult<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Broken<T>, R> broken) {
      return done.apply(value);
    }
  }

  /**
   * The stack could not even be looked at.
   *
   * @param failure its message says what, why, and how to go on
   */
  record Broken<T>(StackRef ref, RuntimeException failure) implements StackResult<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Broken<T>, R> broken) {
      return broken.apply(this);
    }
  }
}
