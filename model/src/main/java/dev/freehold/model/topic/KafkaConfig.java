package dev.freehold.model.topic;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.ScalarShape;
import java.util.Map;
import java.util.Set;

/** Kafka's topic configs (org.apache.kafka.common.config.TopicConfig, 4.3). */
final class KafkaConfig {
  private static final Map<String, String> OWN_KEYS =
      Map.of(
          "retention.ms", "retention: 7d",
          "retention.bytes", "retention: { size: 20GiB }",
          "cleanup.policy", "compacted: true",
          "min.insync.replicas", "minInSyncReplicas: 2",
          "max.message.bytes", "maxMessageSize: 2MiB",
          "compression.type", "compression: zstd");
  private static final Set<String> OTHERS =
      Set.of(
          "compression.gzip.level",
          "compression.lz4.level",
          "compression.zstd.level",
          "delete.retention.ms",
          "file.delete.delay.ms",
          "flush.messages",
          "flush.ms",
          "follower.replication.throttled.replicas",
          "index.interval.bytes",
          "leader.replication.throttled.replicas",
          "local.retention.bytes",
          "local.retention.ms",
          "max.compaction.lag.ms",
          "message.timestamp.after.max.ms",
          "message.timestamp.before.max.ms",
          "message.timestamp.type",
          "min.cleanable.dirty.ratio",
          "min.compaction.lag.ms",
          "preallocate",
          "remote.log.copy.disable",
          "remote.log.delete.on.disable",
          "remote.storage.enable",
          "segment.bytes",
          "segment.index.bytes",
          "segment.jitter.ms",
          "segment.ms",
          "unclean.leader.election.enable");

  private KafkaConfig() {}

  /** A config's name: one that Kafka knows and that has no YAML key of its own. */
  static ScalarShape<String> key() {
    return new ScalarShape<>(
        "a Kafka topic config",
        Map.of(
            "anyOf",
            java.util.List.of(
                Map.of("enum", OTHERS.stream().sorted().toList()),
                Map.of("pattern", "^confluent[.]"))),
        scalar -> {
          String name = scalar.value();
          if (OTHERS.contains(name) || name.startsWith("confluent.")) {
            return Attempt.of(name);
          }
          return OWN_KEYS.containsKey(name)
              ? Attempt.fault(
                  Code.CONFIG_HAS_KEY,
                  name + " has a key of its own",
                  "write " + OWN_KEYS.get(name) + " beside config")
              : Attempt.fault(
                  Code.UNKNOWN_KEY,
                  "Kafka has no topic config " + name,
                  Nearest.hint(name, OTHERS));
        });
  }
}
