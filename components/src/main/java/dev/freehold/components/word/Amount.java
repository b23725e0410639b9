package dev.freehold.components.word;

import java.util.List;

/** Times and sizes in the largest unit that gives a whole number: {@code 7d}, {@code 20GiB}. */
public final class Amount {
  private static final List<Unit> TIMES =
      List.of(
          new Unit("d", 86_400_000L),
          new Unit("h", 3_600_000L),
          new Unit("m", 60_000L),
          new Unit("s", 1_000L),
          new Unit("ms", 1L));
  private static final List<Unit> SIZES =
      List.of(
          new Unit("GiB", 1L << 30),
          new Unit("MiB", 1L << 20),
          new Unit("KiB", 1L << 10),
          new Unit("B", 1L));

  private Amount() {}

  private record Unit(String name, long factor) {}

  /** Milliseconds; negative is forever. */
  public static String time(long millis) {
    return millis < 0 ? "forever" : in(TIMES, millis);
  }

  /** Bytes; negative is unlimited. */
  public static String size(long bytes) {
    return bytes < 0 ? "unlimited" : in(SIZES, bytes);
  }

  private static String in(List<Unit> units, long amount) {
    for (Unit unit : units) {
      if (amount % unit.factor() == 0 && amount > 0) {
        return amount / unit.factor() + unit.name();
      }
    }
    return "0" + units.get(units.size() - 1).name();
  }
}
