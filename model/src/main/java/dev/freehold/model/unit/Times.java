package dev.freehold.model.unit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lengths of time as people write them: {@code 90s 15m 36h 7d 2w}. */
public final class Times {
  private static final long SECOND = 1000;
  private static final long DAY = 86_400 * SECOND;
  private static final long CENTURY = 36_525 * DAY;
  private static final Map<String, Long> UNITS =
      Map.of("ms", 1L, "s", SECOND, "m", 60 * SECOND, "h", 3600 * SECOND, "d", DAY, "w", 7 * DAY);

  private Times() {}

  /** Empty when malformed or longer than a hundred years. */
  public static Optional<Duration> parse(String text) {
    OptionalLong millis = Amount.parse(text, UNITS);
    return millis.isPresent() && millis.getAsLong() <= CENTURY
        ? Optional.of(Duration.ofMillis(millis.getAsLong()))
        : Optional.empty();
  }

  /** The one spelling of a time: in the largest of d, h, m, s, ms that divides it. */
  public static String text(Duration time) {
    long millis = time.toMillis();
    if (millis % DAY == 0) {
      return millis / DAY + "d";
    }
    for (String unit : new String[] {"h", "m", "s"}) {
      if (millis % UNITS.get(unit) == 0) {
        return millis / UNITS.get(unit) + unit;
      }
    }
    return millis + "ms";
  }
}
