package dev.freehold.engine.provider;

import java.util.Optional;
import java.util.function.Function;

/** The result of one item of a batch. */
public sealed interface Result<T> {
  <R> R fold(Function<T, R> ok, Function<Failed<T>, R> failed);

  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  /** Nothing happened, and this is why. */
  static <T> Result<T> failed(String message) {
    return new Failed<>(message, Certainty.NOTHING_HAPPENED, Optional.empty());
  }

  /** It may or may not have happened; the next run finds out by reading. */
  static <T> Result<T> uncertain(String message) {
    return new Failed<>(message, Certainty.MAY_HAVE_HAPPENED, Optional.empty());
  }

  /** It is there and not as it should be; the state knows it, and the next run goes on with it. */
  static <T> Result<T> partly(T value, String message) {
    return new Failed<>(message, Certainty.HAPPENED_IN_PART, Optional.of(value));
  }

  /** What is known about the remote system after a failure. */
  enum Certainty {
    NOTHING_HAPPENED,
    MAY_HAVE_HAPPENED,
    HAPPENED_IN_PART
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
   * @param part what is there now, when it happened in part
   */
  record Failed<T>(String message, Certainty certainty, Optional<T> part) implements Result<T> {
    /** The same failure of something told in other terms. */
    public <R> Result<R> map(Function<T, R> terms) {
      return new Failed<>(message, certainty, part.map(terms));
    }

    @Override
    public <R> R fold(Function<T, R> ok, Function<Failed<T>, R> failed) {
      return failed.apply(this);
    }
  }
}
