package dev.freehold.model;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A value with its warnings, or the problems that stand in its way. */
public sealed interface Result<T> {
  /** The report holds no error. */
  record Usable<T>(T value, Report report) implements Result<T> {}

  /** The report holds at least one error. */
  record Refused<T>(Report report) implements Result<T> {}

  Report report();

  default <R> R fold(BiFunction<T, Report, R> usable, Function<Report, R> refused) {
    return this instanceof Usable<T> ok
        ? usable.apply(ok.value, ok.report)
        : refused.apply(report());
  }

  default boolean isUsable() {
    return this instanceof Usable<T>;
  }

  /** The value, for a caller that has looked at the report; throws with its text otherwise. */
  default T require() {
    return fold(
        (value, report) -> value,
        report -> {
          throw new IllegalStateException(report.text(Colour.OFF));
        });
  }
}
