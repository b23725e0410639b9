package dev.freehold.model.topic;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic's shape on the broker.
 *
 * @param config the full Kafka config, {@code retention.ms -> 604800000}
 */
public record Settings(
    int partitions,
    int replication,
    Retention retention,
    Cleanup cleanup,
    SortedMap<String, String> config) {
  public Settings {
    config = new TreeMap<>(config);
  }
}
