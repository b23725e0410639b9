package dev.freehold.components.warehouse;

import dev.freehold.model.column.ColumnType;
import dev.freehold.model.dataclass.DataClass;

/**
 * How columns of a data class look to somebody without the right to see them: one policy tag with
 * one data policy.
 *
 * @param dataClass the class, {@code cardholder}
 * @param expression the predefined expression of BigQuery
 * @param kind whether the columns are of a type that the class's own mask takes
 */
record Mask(String dataClass, String expression, Kind kind) implements Comparable<Mask> {
  private static final String NONE = "none";

  /** Types that a mask does not take get the type's default value. */
  enum Kind {
    FITTING,
    OTHER_TYPES
  }

  /** Whether columns of the class are masked at all. */
  static boolean has(DataClass dataClass) {
    String mask = dataClass.demands().mask();
    return !mask.isEmpty() && !mask.equals(NONE);
  }

  static Mask of(DataClass dataClass, ColumnType type) {
    String mask = dataClass.demands().mask();
    boolean text = type == ColumnType.STRING;
    return switch (mask) {
      case "sha256" ->
          text || type == ColumnType.BYTES ? fitting(dataClass, "SHA256") : other(dataClass);
      case "last4" -> text ? fitting(dataClass, "LAST_FOUR_CHARACTERS") : other(dataClass);
      case "nullify" -> fitting(dataClass, "ALWAYS_NULL");
      case "redact" -> fitting(dataClass, "DEFAULT_MASKING_VALUE");
      default -> throw new IllegalArgumentException("no mask: " + mask);
    };
  }

  private static Mask fitting(DataClass dataClass, String expression) {
    return new Mask(dataClass.name(), expression, Kind.FITTING);
  }

  private static Mask other(DataClass dataClass) {
    return new Mask(dataClass.name(), "DEFAULT_MASKING_VALUE", Kind.OTHER_TYPES);
  }

  /** Unique in the warehouse: {@code personal}, {@code personal_other_types}. */
  String name() {
    return kind == Kind.FITTING ? dataClass : dataClass + "_other_types";
  }

  @Override
  public int compareTo(Mask other) {
    return name().compareTo(other.name());
  }
}
