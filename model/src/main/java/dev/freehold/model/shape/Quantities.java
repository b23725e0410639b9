package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.unit.Sizes;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import dev.freehold.model.yaml.Scalar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Shapes of values with a unit: times, sizes, rates, percentages, dates. */
public final class Quantities {
  private Quantities() {}

  /** {@code 7d}. */
  public static ScalarShape<Duration> time() {
    return TIME;
  }

  private static final ScalarShape<Duration> TIME =
      new ScalarShape<>(
          "a time such as 7d",
          schema("^[0-9]+(ms|s|m|h|d|w)$", "90s, 15m, 36h, 7d, 2w"),
          scalar -> parsed(scalar, Times.parse(scalar.value()), Code.INVALID_TIME, "time"));

  /** A time within bounds. */
  public static ScalarShape<Duration> time(Duration least, Duration most) {
    String expected = "a time from " + Times.text(least) + " to " + Times.text(most);
    return bounded(expected, time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0);
  }

  /** Whole days within bounds. */
  public static ScalarShape<Duration> days(int least, int most) {
    String expected = "whole days from " + least + "d to " + most + "d";
    return bounded(
        expected,
        time ->
            time.toMillis() % Duration.ofDays(1).toMillis() == 0
                && time.toDays() >= least
                && time.toDays() <= most);
  }

  private static ScalarShape<Duration> bounded(String expected, Predicate<Duration> good) {
    return new ScalarShape<>(
        expected,
        TIME.schema(),
        scalar ->
            TIME.reader()
                .apply(scalar)
                .fold(
                    time ->
                        good.test(time)
                            ? Attempt.of(time)
                            : Attempt.fault(
                                Code.OUT_OF_RANGE,
                                scalar.value() + " is not within bounds",
                                "give " + expected),
                    fault -> Attempt.fault(fault.code(), fault.detail(), fault.hint())));
  }

  static Attempt<TimeLimit> within(TimeLimit limit, Duration least, String text) {
    boolean good = limit.fold(time -> time.compareTo(least) >= 0, () -> true);
    return good
        ? Attempt.of(limit)
        : Attempt.fault(
            Code.OUT_OF_RANGE,
            text + " is too short",
            "give " + Times.text(least) + " or more, or forever");
  }

  /** {@code 20GiB}. */
  public static ScalarShape<Long> size() {
    return new ScalarShape<>(
        "a size such as 20GiB",
        schema("^[0-9]+(B|KiB|MiB|GiB|TiB)$", "512KiB, 10MiB, 20GiB"),
        quantity(text -> boxed(Sizes.parse(text)), Code.INVALID_SIZE, "size"));
  }

  /** {@code 10MiB/s}. */
  public static ScalarShape<Long> rate() {
    return new ScalarShape<>(
        "a rate such as 10MiB/s",
        schema("^[0-9]+(B|KiB|MiB|GiB|TiB)/s$", "512KiB/s, 10MiB/s"),
        quantity(text -> boxed(Sizes.parseRate(text)), Code.INVALID_RATE, "rate"));
  }

  /** {@code 200%}. */
  public static ScalarShape<Long> percent() {
    return new ScalarShape<>(
        "a percentage such as 200%",
        schema("^[0-9]+%$", "50%, 200%"),
        quantity(Quantities::percent, Code.INVALID_PERCENT, "percentage"));
  }

  /** {@code 2027-06-30}. */
  public static ScalarShape<LocalDate> date() {
    return new ScalarShape<>(
        "a date such as 2027-06-30",
        Map.of("type", "string", "format", "date"),
        scalar -> parsed(scalar, day(scalar.value()), Code.INVALID_DATE, "date"));
  }

  private static <T> Function<Scalar, Attempt<T>> quantity(
      Function<String, Optional<T>> parser, Code code, String what) {
    return scalar -> parsed(scalar, parser.apply(scalar.value()), code, what);
  }

  private static <T> Attempt<T> parsed(Scalar scalar, Optional<T> value, Code code, String what) {
    return value.isPresent()
        ? Attempt.of(value.get())
        : Attempt.fault(code, scalar.value() + " is not a " + what, "write it as " + example(code));
  }

  private static String example(Code code) {
    String text = code.explanation();
    return text.substring(text.indexOf(": ") < 0 ? 0 : text.indexOf(": ") + 2);
  }

  private static Optional<Long> boxed(java.util.OptionalLong value) {
    return value.isPresent() && value.getAsLong() > 0
        ? Optional.of(value.getAsLong())
        : Optional.empty();
  }

  private static Optional<Long> percent(String text) {
    boolean shaped =
        text.length() > 1
            && text.length() < 8
            && text.endsWith("%")
            && text.chars().limit(text.length() - 1L).allMatch(c -> c >= '0' && c <= '9');
    long value = shaped ? Long.parseLong(text.substring(0, text.length() - 1)) : 0;
    return value > 0 ? Optional.of(value) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    if (text.length() != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> schema(String pattern, String examples) {
    Map<String, Object> schema = new java.util.LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", pattern);
    schema.put("examples", java.util.List.of(examples.split(", ")));
    return schema;
  }
}
