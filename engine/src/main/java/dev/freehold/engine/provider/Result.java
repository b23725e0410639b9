package dev.freehold.engine.provider;

import java.util.function.Function;

/** The result of one item of a batch. */
public sealed interface Result<T> {
  <R> R fold(Function<T, R> ok, Function<Failed<T>, R> failed);

  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  /** Nothing happened, and this is why. */
  static <T> Result<T> failed(String message) {
    return new Failed<>(message, Certainty.NOTHING_HAPPENED);
  }

  /** It may or may not have happened; the next run finds out by reading. */
  static <T> Result<T> uncertain(String message) {
    return new Failed<>(message, Certainty.MAY_HAVE_HAPPENED);
  }

  /** What is known about the remote system after a failure. */
  enum Certainty {
    NOTHING_HAPPENED,
    MAY_HAVE_HAPPENED
  }

  /** It worked. */
  record Ok<T>(T value) implements Result<T> {
    @Override
    public <R> R fold(Function<T, R> ok, Function<Failed<T>, R> failed) {
      return ok.apply(value);
    }
  }

  /**
   * It did not work.
   *
   * @param message the system's own words, what they mean, and what to do; never a secret
   */
  record Failed<T>(String message, Certainty certainty) implements Result<T> {
    @Override
    public <R> R fold(Function<T, R> ok, Function<Failed<T>, R> failed) {
      return failed.apply(this);
    }
  }
}
