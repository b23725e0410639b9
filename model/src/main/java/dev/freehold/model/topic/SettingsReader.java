package dev.freehold.model.topic;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a topic's values into what the broker is told. */
final class SettingsReader {
  private final Scope scope;
  private final EntrySource source;
  private final Cluster cluster;
  private final Mapping values;

  SettingsReader(Scope scope, EntrySource source, Cluster cluster) {
    this.scope = scope;
    this.source = source;
    this.cluster = cluster;
    this.values = source.merged();
  }

  Settings read() {
    int wanted = TopicKeys.REPLICATION.in(values, TopicKeys.AS_CLUSTER);
    int replication = wanted == TopicKeys.AS_CLUSTER ? cluster.spec().replication() : wanted;
    if (wanted != TopicKeys.AS_CLUSTER && TopicReader.isConfluent(cluster) && wanted != 3) {
      scope.error(
          Code.CLUSTER_SETTING,
          source.place("replication"),
          cluster.name() + " is Confluent Cloud, which always keeps 3 replicas",
          "remove replication");
    }
    checkInSync(replication);
    Cleanup cleanup = cleanup();
    Retention retention = cleanup == Cleanup.COMPACT ? new Retention.Forever() : retention();
    return new Settings(
        TopicKeys.PARTITIONS.in(values, 1),
        replication,
        retention,
        cleanup,
        config(cleanup, retention, replication));
  }

  private void checkInSync(int replication) {
    TopicKeys.MIN_IN_SYNC
        .in(values)
        .filter(least -> least.value() > replication && !scope.environment().isLocal())
        .ifPresent(
            least ->
                scope.error(
                    Code.IN_SYNC_ABOVE_REPLICATION,
                    least.span(),
                    least.value() + " replicas must confirm, but there are " + replication,
                    "use " + replication + " or less, or raise replication"));
  }

  private Cleanup cleanup() {
    if (!TopicKeys.COMPACTED.in(values, false)) {
      return Cleanup.DELETE;
    }
    boolean retained = source.layerOf("retention") >= source.layerOf("compacted");
    return retained && retention().fold(() -> false, t -> true, s -> true, (t, s) -> true)
        ? Cleanup.COMPACT_AND_DELETE
        : Cleanup.COMPACT;
  }

  private Retention retention() {
    Node node = values.get("retention").orElse(values);
    if (node != values && node instanceof Mapping both) {
      Optional<Located<Long>> size = TopicKeys.SIZE.in(both);
      TimeLimit time = TopicKeys.TIME.in(both, TimeLimit.unlimited());
      return size.isPresent() ? sized(time, size.get().value()) : timed(time);
    }
    return timed(
        dev.freehold.model.shape.Limitless.time().read(node).orElse(TimeLimit.unlimited()));
  }

  private static Retention timed(TimeLimit time) {
    return time instanceof TimeLimit.After limit
        ? new Retention.Time(limit)
        : new Retention.Forever();
  }

  private static Retention sized(TimeLimit time, long size) {
    return time instanceof TimeLimit.After limit
        ? new Retention.TimeAndSize(limit, size)
        : new Retention.Size(size);
  }

  private SortedMap<String, String> config(Cleanup cleanup, Retention retention, int replication) {
    SortedMap<String, String> config = new TreeMap<>();
    Map<String, Located<String>> others = TopicKeys.CONFIG.in(values, Map.of());
    others.forEach((key, value) -> config.put(key, value.value()));
    config.put("cleanup.policy", cleanup.policy());
    if (cleanup != Cleanup.COMPACT) {
      config.put("retention.ms", Long.toString(retention.millis()));
    }
    if (retention.bytes() > 0) {
      config.put("retention.bytes", Long.toString(retention.bytes()));
    }
    // A laptop has fewer brokers than the files are written for.
    put(
        config,
        "min.insync.replicas",
        TopicKeys.MIN_IN_SYNC
            .in(values)
            .map(least -> least.map(number -> Math.min(number, replication))));
    put(config, "max.message.bytes", TopicKeys.MAX_MESSAGE.in(values));
    put(config, "compression.type", TopicKeys.COMPRESSION.in(values));
    checkLag(others);
    return config;
  }

  private static <T> void put(
      SortedMap<String, String> config, String key, Optional<Located<T>> value) {
    value.ifPresent(given -> config.put(key, given.value().toString()));
  }

  private void checkLag(Map<String, Located<String>> config) {
    Located<String> least = config.get("min.compaction.lag.ms");
    Located<String> most = config.get("max.compaction.lag.ms");
    if (least != null && most != null && number(least) > number(most)) {
      String detail = "min.compaction.lag.ms is above max.compaction.lag.ms, " + most.value();
      scope.error(Code.MIN_ABOVE_MAX, least.span(), detail, "swap the two");
    }
  }

  private static long number(Located<String> value) {
    try {
      return Long.parseLong(value.value());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
