package dev.freehold.model.unit;

import java.util.Map;
import java.util.OptionalLong;

/** Sizes and rates as people write them: {@code 512KiB 20GiB}, {@code 10MiB/s}. */
public final class Sizes {
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "TiB", 1L << 40);

  private Sizes() {}

  /** Bytes; empty when malformed. */
  public static OptionalLong parse(String text) {
    return Amount.parse(text, UNITS);
  }

  /** Bytes per second; empty when malformed. */
  public static OptionalLong parseRate(String text) {
    return text.endsWith("/s") ? parse(text.substring(0, text.length() - 2)) : OptionalLong.empty();
  }

  /** The one spelling of a size: in the largest binary unit that divides it. */
  public static String text(long bytes) {
    if (bytes > 0) {
      for (String unit : new String[] {"TiB", "GiB", "MiB", "KiB"}) {
        if (bytes % UNITS.get(unit) == 0) {
          return bytes / UNITS.get(unit) + unit;
        }
      }
    }
    return bytes + "B";
  }

  public static String rateText(long bytesPerSecond) {
    return text(bytesPerSecond) + "/s";
  }
}
