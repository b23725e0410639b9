package dev.freehold.model.topic;

import dev.freehold.model.unit.TimeLimit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long a topic keeps records. Sizes are per partition, as Kafka counts them. */
public sealed interface Retention {
  /** {@code retention: forever}, and every topic that is only compacted. */
  record Forever() implements Retention {}

  /** {@code retention: 7d}. */
  record Time(TimeLimit.After limit) implements Retention {}

  /** {@code retention: {size: 20GiB}}: until each partition is full, however old. */
  record Size(long bytes) implements Retention {}

  /** {@code retention: {time: 7d, size: 20GiB}}: whichever comes first. */
  record TimeAndSize(TimeLimit.After limit, long bytes) implements Retention {}

  default <R> R fold(
      Supplier<R> forever,
      Function<TimeLimit.After, R> time,
      Function<Long, R> size,
      BiFunction<TimeLimit.After, Long, R> both) {
    if (this instanceof Time timed) {
      return time.apply(timed.limit);
    }
    if (this instanceof Size sized) {
      return size.apply(sized.bytes);
    }
    return this instanceof TimeAndSize two ? both.apply(two.limit, two.bytes) : forever.get();
  }

  /** Kafka's {@code retention.ms}; -1 is forever. */
  default long millis() {
    return fold(() -> -1L, TimeLimit::millis, bytes -> -1L, (limit, bytes) -> limit.millis());
  }

  /** Kafka's {@code retention.bytes}; -1 is unlimited. */
  default long bytes() {
    return fold(() -> -1L, limit -> -1L, bytes -> bytes, (limit, bytes) -> bytes);
  }
}
