package dev.freehold.components.warehouse;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.model.warehouse.Layout;
import dev.freehold.model.warehouse.Layout.Filter;
import dev.freehold.model.warehouse.Partitioning.ByRange;
import dev.freehold.model.warehouse.Partitioning.Per;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;

/** The inputs of datasets, tables and views, as the official provider takes them. */
final class Inputs {
  private Inputs() {}

  static Fields dataset(WarehouseSpec warehouse) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("location", warehouse.location());
    warehouse.thing().describe(inputs);
    var lifetimes = warehouse.lifetimes();
    lifetimes
        .retention()
        .fold(time -> inputs.put("defaultPartitionExpirationMs", time.toMillis()), () -> inputs);
    lifetimes
        .expireTables()
        .fold(time -> inputs.put("defaultTableExpirationMs", time.toMillis()), () -> inputs);
    inputs.put("maxTimeTravelHours", Long.toString(lifetimes.timeTravel().toHours()));
    if (!warehouse.encryptionKey().isEmpty()) {
      Fields key = Fields.builder().put("kmsKeyName", warehouse.encryptionKey()).build();
      inputs.put("defaultEncryptionConfiguration", key);
    }
    return inputs.build();
  }

  static Fields table(WarehouseSpec warehouse, TableSpec table, Function<Mask, OutputRef> tags) {
    Fields.Builder inputs = item(warehouse, table.thing());
    inputs.put("schema", TableSchema.of(table.columns(), tags));
    partitioning(table, inputs);
    Layout layout = table.layout();
    if (layout.filter() == Filter.REQUIRED) {
      inputs.put("requirePartitionFilter", true);
    }
    if (!layout.clusterBy().isEmpty()) {
      inputs.put("clusterings", texts(layout.clusterBy()));
    }
    if (!table.primaryKey().isEmpty()) {
      Fields key = Fields.builder().put("columns", texts(table.primaryKey())).build();
      inputs.put("tableConstraints", Fields.builder().put("primaryKey", key).build());
    }
    return inputs.build();
  }

  private static void partitioning(TableSpec table, Fields.Builder inputs) {
    table
        .layout()
        .partitioning()
        .fold(
            (column, per) -> inputs.put("timePartitioning", byTime(table, per, column)),
            per -> inputs.put("timePartitioning", byTime(table, per, "")),
            range -> inputs.put("rangePartitioning", byRange(range)),
            () -> inputs);
  }

  private static Fields byTime(TableSpec table, Per per, String column) {
    Fields.Builder partitioning = Fields.builder().put("type", per.name());
    if (!column.isEmpty()) {
      partitioning.put("field", column);
    }
    table
        .expiration()
        .fold(time -> partitioning.put("expirationMs", time.toMillis()), () -> partitioning);
    return partitioning.build();
  }

  private static Fields byRange(ByRange by) {
    Fields.Builder range = Fields.builder();
    range.put("start", by.from()).put("end", by.to()).put("interval", by.step());
    return Fields.builder().put("field", by.column()).put("range", range.build()).build();
  }

  static Fields view(WarehouseSpec warehouse, ViewSpec view) {
    Fields.Builder inputs = item(warehouse, view.thing());
    view.materialization()
        .fold(
            refresh -> inputs.put("materializedView", kept(view, refresh)),
            () ->
                inputs.put(
                    "view",
                    Fields.builder()
                        .put("query", view.query())
                        .put("useLegacySql", false)
                        .build()));
    return inputs.build();
  }

  private static Fields kept(ViewSpec view, Duration refresh) {
    Fields.Builder kept = Fields.builder().put("query", view.query()).put("enableRefresh", true);
    return kept.put("refreshIntervalMs", refresh.toMillis()).build();
  }

  /** Deleting is judged by the plan, and refused by {@code protect}. */
  private static Fields.Builder item(WarehouseSpec warehouse, Thing thing) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("tableId", thing.id());
    inputs.put("deletionProtection", false);
    thing.describe(inputs);
    return inputs;
  }

  static Items texts(Collection<String> texts) {
    return new Items(texts.stream().<PropertyValue>map(PropertyValue::of).toList());
  }
}
