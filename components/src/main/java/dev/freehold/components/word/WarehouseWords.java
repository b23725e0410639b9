package dev.freehold.components.word;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Datasets, tables, views and routines in the words of {@code warehouses:}. */
final class WarehouseWords {
  private static final long HOURS_A_DAY = 24;

  private WarehouseWords() {}

  static Map<String, String> dataset(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    put(words, "physicalName", inputs, "datasetId");
    put(words, "location", inputs, "location");
    put(words, "description", inputs, "description");
    words.put("retention", expiration(inputs, "defaultPartitionExpirationMs"));
    if (inputs.has("defaultTableExpirationMs")) {
      words.put("expireTables", expiration(inputs, "defaultTableExpirationMs"));
    }
    inputs
        .text("maxTimeTravelHours")
        .ifPresent(hours -> words.put("timeTravel", Long.parseLong(hours) / HOURS_A_DAY + "d"));
    inputs
        .fields("defaultEncryptionConfiguration")
        .ifPresent(key -> put(words, "encryptionKey", key, "kmsKeyName"));
    labels(words, inputs);
    return words;
  }

  /** A table, or a view, which has an SQL text instead of columns. */
  static Map<String, String> table(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    put(words, "physicalName", inputs, "tableId");
    put(words, "description", inputs, "description");
    TableColumns.of(inputs).forEach((path, column) -> words.put("column " + path, column.words()));
    if (words.keySet().stream().noneMatch(word -> word.startsWith("column "))) {
      inputs.get("schema").ifPresent(schema -> words.put("columns", Words.text(schema)));
    }
    partitioning(words, inputs);
    inputs
        .get("requirePartitionFilter")
        .ifPresent(required -> words.put("requirePartitionFilter", Words.text(required)));
    inputs.get("clusterings").ifPresent(columns -> words.put("clusterBy", Words.text(columns)));
    inputs
        .fields("tableConstraints")
        .flatMap(constraints -> constraints.fields("primaryKey"))
        .flatMap(key -> key.get("columns"))
        .ifPresent(columns -> words.put("primaryKey", Words.text(columns)));
    inputs.fields("view").ifPresent(view -> sql(words, view, "query"));
    inputs
        .fields("materializedView")
        .ifPresent(
            view -> {
              sql(words, view, "query");
              words.put("materialized.refresh", expiration(view, "refreshIntervalMs"));
            });
    labels(words, inputs);
    return words;
  }

  private static void partitioning(Map<String, String> words, Fields inputs) {
    inputs
        .fields("timePartitioning")
        .ifPresent(
            by -> {
              String column = by.text("field").orElse("ingestion");
              String per = by.text("type").orElse("DAY").toLowerCase(Locale.ROOT);
              words.put(
                  "partitionBy",
                  per.equals("day") ? column : "{ column: " + column + ", per: " + per + " }");
              words.put("retention", expiration(by, "expirationMs"));
            });
    inputs
        .fields("rangePartitioning")
        .ifPresent(
            by ->
                words.put(
                    "partitionBy",
                    "{ column: "
                        + by.text("field").orElse("")
                        + ", range: "
                        + by.fields("range").map(Words::join).orElse("")
                        + " }"));
  }

  static Map<String, String> routine(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    put(words, "physicalName", inputs, "routineId");
    put(words, "description", inputs, "description");
    put(words, "kind", inputs, "routineType");
    if (inputs.get("arguments").orElse(Items.of()) instanceof Items arguments) {
      for (PropertyValue argument : arguments.values()) {
        if (argument instanceof Fields fields) {
          words.put(
              "argument " + fields.text("name").orElse(""),
              fields.text("dataType").orElse("ANY TYPE"));
        }
      }
    }
    put(words, "returns", inputs, "returnType");
    sql(words, inputs, "definitionBody");
    return words;
  }

  static Map<String, String> rows(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    put(words, "filter", inputs, "filterPredicate");
    inputs.get("grantees").ifPresent(members -> words.put("to", Words.text(members)));
    return words;
  }

  private static void sql(Map<String, String> words, Fields inputs, String key) {
    inputs.text(key).ifPresent(sql -> words.put("sql", sql.strip().replaceAll("\\s+", " ")));
  }

  private static void labels(Map<String, String> words, Fields inputs) {
    inputs
        .fields("labels")
        .ifPresent(
            labels ->
                labels
                    .values()
                    .forEach((key, value) -> words.put("labels." + key, Words.text(value))));
  }

  private static void put(Map<String, String> words, String word, Fields inputs, String key) {
    inputs.get(key).ifPresent(value -> words.put(word, Words.text(value)));
  }

  private static String expiration(Fields inputs, String key) {
    return Amount.time(inputs.number(key).orElse(-1.0).longValue());
  }
}
