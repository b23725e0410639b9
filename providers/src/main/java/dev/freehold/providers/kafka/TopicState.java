package dev.freehold.providers.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it is or should be.
 *
 * @param replicationFactor -1 for the broker's default
 * @param config what differs from the broker's defaults
 */
record TopicState(String name, int partitions, int replicationFactor, Map<String, String> config) {
  TopicState {
    config = Collections.unmodifiableMap(new TreeMap<>(config));
  }

  /** Metadata records that creating it costs a controller. */
  int records() {
    return 1 + partitions + config.size();
  }
}
