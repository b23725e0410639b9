package dev.freehold.model.topic;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import dev.freehold.model.template.TemplateUse;
import java.util.List;
import java.util.SortedMap;

/** A topic of a domain, with every value resolved for one environment. */
public record Topic(
    Entry entry,
    String physicalName,
    Cluster cluster,
    Settings settings,
    List<Service> producers,
    List<Service> consumers,
    Content content,
    TemplateUse template) {
  public Topic {
    producers = List.copyOf(producers);
    consumers = List.copyOf(consumers);
  }

  public EntryRef ref() {
    return entry.ref();
  }

  public String name() {
    return entry.name();
  }

  public Span span() {
    return entry.span();
  }

  public int partitions() {
    return settings.partitions();
  }

  public int replication() {
    return settings.replication();
  }

  public Retention retention() {
    return settings.retention();
  }

  public Cleanup cleanup() {
    return settings.cleanup();
  }

  /**
   * The full Kafka config: {@code cleanup.policy}, {@code retention.ms} and whatever else is set.
   */
  public SortedMap<String, String> config() {
    return settings.config();
  }

  public DataClass dataClass() {
    return content.dataClass();
  }

  public Contract contract() {
    return content.contract();
  }
}
