package dev.freehold.model.warehouse;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether BigQuery keeps a view's result. */
public sealed interface Materialization {
  /** The SQL runs when the view is read. */
  record None() implements Materialization {}

  /**
   * A materialised view.
   *
   * @param refresh the shortest time between two refreshes, 1m to 7d
   */
  record Kept(Duration refresh) implements Materialization {}

  static Materialization none() {
    return new None();
  }

  default <R> R fold(Function<Duration, R> kept, Supplier<R> none) {
    return this instanceof Kept view ? kept.apply(view.refresh) : none.get();
  }
}
