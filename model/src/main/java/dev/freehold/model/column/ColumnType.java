package dev.freehold.model.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of BigQuery, by their names in SQL and in the REST API's table schema. */
public enum ColumnType {
  STRING("STRING", "STRING"),
  BYTES("BYTES", "BYTES"),
  INT64("INT64", "INTEGER"),
  FLOAT64("FLOAT64", "FLOAT"),
  NUMERIC("NUMERIC", "NUMERIC"),
  BIGNUMERIC("BIGNUMERIC", "BIGNUMERIC"),
  BOOL("BOOL", "BOOLEAN"),
  DATE("DATE", "DATE"),
  TIME("TIME", "TIME"),
  DATETIME("DATETIME", "DATETIME"),
  TIMESTAMP("TIMESTAMP", "TIMESTAMP"),
  GEOGRAPHY("GEOGRAPHY", "GEOGRAPHY"),
  INTERVAL("INTERVAL", "INTERVAL"),
  JSON("JSON", "JSON"),
  STRUCT("STRUCT", "RECORD");

  private final String sql;
  private final String api;

  ColumnType(String sql, String api) {
    this.sql = sql;
    this.api = api;
  }

  /** As GoogleSQL writes it, {@code INT64}. */
  public String sql() {
    return sql;
  }

  /** As a table's schema in the REST API writes it, {@code INTEGER}. */
  public String api() {
    return api;
  }

  /** The type of a name in SQL, in either case. */
  public static Optional<ColumnType> ofSql(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.sql.equals(upper)).findFirst();
  }
}
