package dev.freehold.components.word;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A topic's properties in the words of {@code topics:}. */
public final class TopicWords {
  private static final String RETENTION_MS = "retention.ms";
  private static final String RETENTION_BYTES = "retention.bytes";
  private static final String CLEANUP = "cleanup.policy";
  private static final Map<String, String> KEYS =
      Map.of(
          "min.insync.replicas", "minInSyncReplicas",
          "max.message.bytes", "maxMessageSize",
          "compression.type", "compression");

  private TopicWords() {}

  static Map<String, String> of(Fields inputs, String nameKey, String partitionsKey) {
    var words = new LinkedHashMap<String, String>();
    inputs.text(nameKey).ifPresent(name -> words.put("physicalName", name));
    inputs.number(partitionsKey).ifPresent(n -> words.put("partitions", whole(n)));
    inputs.number("replicationFactor").ifPresent(n -> words.put("replication", whole(n)));
    SortedMap<String, String> config = config(inputs);
    if (!config.getOrDefault(CLEANUP, "delete").equals("compact")) {
      words.put("retention", retention(config));
    }
    words.put("compacted", compacted(config));
    config.forEach(
        (key, value) -> {
          if (!key.equals(RETENTION_MS) && !key.equals(RETENTION_BYTES) && !key.equals(CLEANUP)) {
            words.put(KEYS.getOrDefault(key, "config." + key), value(key, value));
          }
        });
    return words;
  }

  /** The Kafka config of a topic's inputs. */
  public static SortedMap<String, String> config(Fields inputs) {
    var config = new TreeMap<String, String>();
    Fields fields = inputs.fields("config").orElse(Fields.EMPTY);
    for (var entry : fields.values().entrySet()) {
      PropertyValue value = entry.getValue();
      if (value instanceof Text text) {
        config.put(entry.getKey(), text.value());
      }
    }
    return config;
  }

  /** As {@code retention:} would be written. */
  public static String retention(SortedMap<String, String> config) {
    String time =
        config.containsKey(RETENTION_MS) ? Amount.time(number(config.get(RETENTION_MS))) : "";
    long bytes = number(config.getOrDefault(RETENTION_BYTES, "-1"));
    if (bytes < 0) {
      return time.isEmpty() ? "as the cluster says" : time;
    }
    return "{ time: "
        + (time.isEmpty() ? "forever" : time)
        + ", size: "
        + Amount.size(bytes)
        + " }";
  }

  /** As {@code compacted:} would be written. */
  public static String compacted(SortedMap<String, String> config) {
    return Boolean.toString(config.getOrDefault(CLEANUP, "delete").contains("compact"));
  }

  private static String value(String key, String value) {
    return key.equals("max.message.bytes") ? Amount.size(number(value)) : value;
  }

  private static long number(String text) {
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static String whole(double number) {
    return Long.toString((long) number);
  }
}
