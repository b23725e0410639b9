package dev.freehold.model.unit;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** A length of time, or {@code forever}. */
public sealed interface TimeLimit {
  record After(Duration time) implements TimeLimit {}

  record Unlimited() implements TimeLimit {}

  static TimeLimit unlimited() {
    return new Unlimited();
  }

  static TimeLimit of(Duration time) {
    return new After(time);
  }

  default <R> R fold(Function<Duration, R> after, Supplier<R> unlimited) {
    return this instanceof After limited ? after.apply(limited.time) : unlimited.get();
  }

  default TimeLimit min(TimeLimit other) {
    return fold(
        mine -> other.fold(theirs -> theirs.compareTo(mine) < 0 ? other : this, () -> this),
        () -> other);
  }

  default TimeLimit max(TimeLimit other) {
    return longerThan(other) ? this : other;
  }

  default boolean longerThan(TimeLimit other) {
    return fold(
        mine -> other.fold(theirs -> mine.compareTo(theirs) > 0, () -> false),
        () -> !other.isUnlimited());
  }

  default boolean isUnlimited() {
    return this instanceof Unlimited;
  }

  /** Milliseconds as Kafka's {@code retention.ms} wants them; -1 is forever. */
  default long millis() {
    return fold(Duration::toMillis, () -> -1L);
  }
}
