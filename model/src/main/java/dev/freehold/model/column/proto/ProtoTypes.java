package dev.freehold.model.column.proto;

import dev.freehold.model.column.ColumnType;
import java.util.List;
import java.util.Optional;

/** BigQuery's types of Protobuf's scalars and of the messages that Google defines. */
final class ProtoTypes {
  private ProtoTypes() {}

  static Optional<ColumnType> scalar(String type) {
    return switch (type) {
      case "bool" -> Optional.of(ColumnType.BOOL);
      case "int32", "sint32", "sfixed32", "uint32", "fixed32", "int64", "sint64", "sfixed64" ->
          Optional.of(ColumnType.INT64);
      case "uint64", "fixed64" -> Optional.of(ColumnType.NUMERIC);
      case "float", "double" -> Optional.of(ColumnType.FLOAT64);
      case "string" -> Optional.of(ColumnType.STRING);
      case "bytes" -> Optional.of(ColumnType.BYTES);
      default -> Optional.empty();
    };
  }

  static Optional<ColumnType> google(String type) {
    return switch (type) {
      case "google.protobuf.Timestamp" -> Optional.of(ColumnType.TIMESTAMP);
      case "google.type.Date" -> Optional.of(ColumnType.DATE);
      case "google.type.TimeOfDay" -> Optional.of(ColumnType.TIME);
      case "google.protobuf.BoolValue" -> Optional.of(ColumnType.BOOL);
      case "google.protobuf.Int32Value",
          "google.protobuf.Int64Value",
          "google.protobuf.UInt32Value" ->
          Optional.of(ColumnType.INT64);
      case "google.protobuf.UInt64Value" -> Optional.of(ColumnType.NUMERIC);
      case "google.protobuf.FloatValue", "google.protobuf.DoubleValue" ->
          Optional.of(ColumnType.FLOAT64);
      case "google.protobuf.StringValue" -> Optional.of(ColumnType.STRING);
      case "google.protobuf.BytesValue" -> Optional.of(ColumnType.BYTES);
      default -> Optional.empty();
    };
  }

  /** Those of Google's that most want. */
  static List<String> google() {
    return List.of("google.protobuf.Timestamp", "google.type.Date", "the wrappers");
  }
}
