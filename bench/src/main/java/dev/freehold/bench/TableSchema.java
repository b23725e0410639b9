package dev.freehold.bench;

import java.util.List;

/** The Avro schema of a table: an id, a time, and columns of several types. */
final class TableSchema {
  private static final List<String> TYPES = List.of("string", "long", "double", "boolean", "bytes");

  private TableSchema() {}

  static String text(int table, int columns) {
    var text = new StringBuilder();
    text.append("{ \"type\": \"record\", \"name\": \"T")
        .append(table)
        .append("\", \"fields\": [\n");
    text.append("  { \"name\": \"id\", \"type\": \"string\", \"doc\": \"Its key\" },\n");
    text.append("  { \"name\": \"created_at\", \"type\": ");
    text.append("{ \"type\": \"long\", \"logicalType\": \"timestamp-micros\" } }");
    for (int i = 2; i < columns; i++) {
      String type = TYPES.get((table + i) % TYPES.size());
      text.append(",\n  { \"name\": \"value_").append(i);
      text.append("\", \"type\": [\"null\", \"").append(type).append("\"], \"default\": null }");
    }
    return text.append("\n] }\n").toString();
  }
}
