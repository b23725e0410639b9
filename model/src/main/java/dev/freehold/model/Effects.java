package dev.freehold.model;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import dev.freehold.model.warehouse.Partitioning;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a value becomes in the systems, where one word becomes several settings. */
final class Effects {
  private static final List<String> KEYS = List.of("retention", "expireTables");

  private final Platform platform;

  Effects(Platform platform) {
    this.platform = platform;
  }

  /** One line per setting; none where the value becomes just itself. */
  List<String> of(EntryRef entry, String key) {
    if (!KEYS.contains(key)) {
      return List.of();
    }
    Optional<Table> table = platform.table(entry);
    if (table.isPresent()) {
      return List.of(table(table.get()));
    }
    Optional<Warehouse> warehouse = platform.warehouse(entry).filter(w -> w.ref().equals(entry));
    return warehouse.isPresent()
        ? of(warehouse.get(), key)
        : platform.topic(entry).map(Effects::topic).orElse(List.of());
  }

  private static List<String> topic(Topic topic) {
    List<String> lines = new ArrayList<>();
    for (String config : List.of("cleanup.policy", "retention.ms", "retention.bytes")) {
      Optional.ofNullable(topic.config().get(config))
          .ifPresent(
              value -> lines.add("topic " + topic.physicalName() + ": " + config + " = " + value));
    }
    return lines;
  }

  private static List<String> of(Warehouse warehouse, String key) {
    String dataset = "dataset " + warehouse.physicalName() + ": ";
    if (key.equals("expireTables")) {
      return List.of(
          dataset
              + setting("default table expiration", warehouse.lifetimes().expireTables())
              + ", of tables that nobody declares");
    }
    List<String> lines = new ArrayList<>();
    lines.add(dataset + setting("default partition expiration", warehouse.retention()));
    warehouse.tables().forEach(table -> lines.add(table(table)));
    return lines;
  }

  private static String table(Table table) {
    String name = "table " + table.physicalName() + ": ";
    String by =
        table
            .layout()
            .partitioning()
            .fold(
                (column, per) -> " of " + column + " by " + word(per),
                per -> " of the time of ingestion by " + word(per),
                range -> "",
                () -> "");
    return by.isEmpty()
        ? name + "no partitions by time, so its rows stay"
        : name + setting("expiration of the partitions" + by, table.partitionExpiration());
  }

  private static String word(Partitioning.Per per) {
    return per.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String setting(String what, TimeLimit limit) {
    return limit.fold(
        time -> what + " " + Times.text(time) + " (" + time.toMillis() + " ms)",
        () -> "no " + what);
  }
}
