package dev.freehold.model.unit;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** A day after which something ends, or the absence of one. */
public sealed interface Deadline {
  /** The last day on which it still holds. */
  record On(LocalDate day) implements Deadline {}

  /** It does not end by itself. */
  record Open() implements Deadline {}

  static Deadline open() {
    return new Open();
  }

  static Deadline on(LocalDate day) {
    return new On(day);
  }

  default <R> R fold(Function<LocalDate, R> on, Supplier<R> open) {
    return this instanceof On dated ? on.apply(dated.day) : open.get();
  }

  /** Whether {@code today} is after the last day. */
  default boolean passed(LocalDate today) {
    return fold(today::isAfter, () -> false);
  }

  /** Whether {@code today} is the day itself or later. */
  default boolean reached(LocalDate today) {
    return fold(day -> !today.isBefore(day), () -> false);
  }
}
