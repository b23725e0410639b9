package dev.freehold.model.column.avro;

import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** BigQuery's types of Avro's primitive and logical types. */
final class AvroTypes {
  private static final Map<String, ColumnType> LOGICAL =
      Map.of(
          "date", ColumnType.DATE,
          "time-millis", ColumnType.TIME,
          "time-micros", ColumnType.TIME,
          "timestamp-millis", ColumnType.TIMESTAMP,
          "timestamp-micros", ColumnType.TIMESTAMP,
          "local-timestamp-millis", ColumnType.DATETIME,
          "local-timestamp-micros", ColumnType.DATETIME);
  private static final List<String> REFUSED =
      List.of("duration", "timestamp-nanos", "local-timestamp-nanos", "big-decimal");

  private AvroTypes() {}

  static Optional<ColumnType> of(Schema schema, String name, Span at, ColumnRefusal refusal) {
    String logical = schema.getProp("logicalType");
    if (logical == null || !(isKnown(logical) || REFUSED.contains(logical))) {
      return Optional.of(plain(schema.getType()));
    }
    if (REFUSED.contains(logical)) {
      return refusal.none(
          at,
          name + " is of the logical type " + logical,
          "BigQuery has no column for it: use one of microseconds, a decimal or a long");
    }
    if (schema.getLogicalType() == null) {
      return refusal.none(
          at,
          "logicalType " + logical + " does not fit a " + schema.getType().getName(),
          "put it on the type that Avro's specification names for it");
    }
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return decimal(decimal, name, at, refusal);
    }
    return Optional.of(LOGICAL.getOrDefault(logical, plain(schema.getType())));
  }

  private static boolean isKnown(String logical) {
    return LOGICAL.containsKey(logical) || List.of("decimal", "uuid").contains(logical);
  }

  private static Optional<ColumnType> decimal(
      LogicalTypes.Decimal decimal, String name, Span at, ColumnRefusal refusal) {
    Optional<ColumnType> type = Columns.decimal(decimal.getPrecision(), decimal.getScale());
    return type.isPresent()
        ? type
        : refusal.none(
            at,
            name
                + " has "
                + decimal.getPrecision()
                + " digits, "
                + decimal.getScale()
                + " after"
                + " the point",
            "BIGNUMERIC has 38 before and 38 after it");
  }

  private static ColumnType plain(Schema.Type type) {
    return switch (type) {
      case BOOLEAN -> ColumnType.BOOL;
      case INT, LONG -> ColumnType.INT64;
      case FLOAT, DOUBLE -> ColumnType.FLOAT64;
      case BYTES, FIXED -> ColumnType.BYTES;
      default -> ColumnType.STRING;
    };
  }
}
