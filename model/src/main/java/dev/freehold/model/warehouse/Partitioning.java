package dev.freehold.model.warehouse;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What cuts a table into partitions. */
public sealed interface Partitioning {
  /** The length of a partition by time; the name is the API's type. */
  enum Per {
    HOUR,
    DAY,
    MONTH,
    YEAR
  }

  /** The table is one piece. */
  record None() implements Partitioning {}

  /** A column of type DATE, DATETIME or TIMESTAMP. */
  record ByTime(String column, Per per) implements Partitioning {}

  /** The time at which BigQuery took a row in. */
  record ByIngestion(Per per) implements Partitioning {}

  /** A column of type INT64; {@code from} is in, {@code to} is out. */
  record ByRange(String column, long from, long to, long step) implements Partitioning {}

  static Partitioning none() {
    return new None();
  }

  default <R> R fold(
      BiFunction<String, Per, R> time,
      Function<Per, R> ingestion,
      Function<ByRange, R> range,
      Supplier<R> none) {
    if (this instanceof ByTime by) {
      return time.apply(by.column, by.per);
    }
    if (this instanceof ByIngestion by) {
      return ingestion.apply(by.per);
    }
    return this instanceof ByRange by ? range.apply(by) : none.get();
  }

  /** Whether partitions are stretches of time, which alone can expire. */
  default boolean hasTime() {
    return this instanceof ByTime || this instanceof ByIngestion;
  }
}
