package dev.freehold.components.warehouse;

import dev.freehold.model.dataclass.DataClass;

/**
 * How columns of a data class look to somebody without the right to see them: one policy tag with
 * one data policy. The model takes only columns whose type the mask fits.
 *
 * @param dataClass the class, {@code cardholder}, unique in a warehouse
 * @param expression the predefined expression of BigQuery
 */
record Mask(String dataClass, String expression) implements Comparable<Mask> {
  private static final String NONE = "none";

  /** Whether columns of the class are masked at all. */
  static boolean has(DataClass dataClass) {
    String mask = dataClass.demands().mask();
    return !mask.isEmpty() && !mask.equals(NONE);
  }

  static Mask of(DataClass dataClass) {
    String expression =
        switch (dataClass.demands().mask()) {
          case "sha256" -> "SHA256";
          case "last4" -> "LAST_FOUR_CHARACTERS";
          case "nullify" -> "ALWAYS_NULL";
          case "redact" -> "DEFAULT_MASKING_VALUE";
          default -> throw new IllegalArgumentException("no mask of " + dataClass.name());
        };
    return new Mask(dataClass.name(), expression);
  }

  @Override
  public int compareTo(Mask other) {
    return dataClass.compareTo(other.dataClass);
  }
}
