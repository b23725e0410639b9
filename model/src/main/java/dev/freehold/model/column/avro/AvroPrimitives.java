package dev.freehold.model.column.avro;

import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import java.util.Optional;

/** BigQuery's types of Avro's primitive types, with and without a logical type, by their words. */
final class AvroPrimitives {
  private AvroPrimitives() {}

  static Optional<ColumnType> of(String word) {
    return switch (word) {
      case "boolean" -> Optional.of(ColumnType.BOOL);
      case "int", "long" -> Optional.of(ColumnType.INT64);
      case "float", "double" -> Optional.of(ColumnType.FLOAT64);
      case "bytes" -> Optional.of(ColumnType.BYTES);
      case "string" -> Optional.of(ColumnType.STRING);
      default -> Optional.empty();
    };
  }

  /** Of {@code {"type": "long", "logicalType": "timestamp-micros"}}; empty when it is not plain. */
  static Optional<ColumnType> of(Mapping map) {
    String word = text(map, "type");
    Optional<ColumnType> plain = of(word);
    if (plain.isEmpty() || map.fields().size() == 1) {
      return plain;
    }
    String logical = text(map, "logicalType");
    if (logical.equals("decimal")) {
      return word.equals("bytes") && map.fields().size() == 4
          ? decimal(number(map, "precision"), number(map, "scale"))
          : Optional.empty();
    }
    return map.fields().size() == 2 ? of(word, logical) : Optional.empty();
  }

  private static Optional<ColumnType> decimal(int precision, int scale) {
    return precision > 0 && scale >= 0 && scale <= precision
        ? Columns.decimal(precision, scale)
        : Optional.empty();
  }

  private static Optional<ColumnType> of(String word, String logical) {
    return switch (word + " " + logical) {
      case "int date" -> Optional.of(ColumnType.DATE);
      case "int time-millis", "long time-micros" -> Optional.of(ColumnType.TIME);
      case "long timestamp-millis", "long timestamp-micros" -> Optional.of(ColumnType.TIMESTAMP);
      case "long local-timestamp-millis", "long local-timestamp-micros" ->
          Optional.of(ColumnType.DATETIME);
      case "string uuid" -> Optional.of(ColumnType.STRING);
      default -> Optional.empty();
    };
  }

  private static String text(Mapping map, String key) {
    return map.get(key)
        .filter(node -> node instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT)
        .map(Node::text)
        .orElse("");
  }

  private static int number(Mapping map, String key) {
    return map.get(key)
        .filter(node -> node instanceof Scalar scalar && scalar.kind() == ScalarKind.WHOLE)
        .filter(node -> node.text().length() < 4)
        .map(node -> Integer.parseInt(node.text()))
        .orElse(-1);
  }
}
