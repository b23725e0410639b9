package dev.freehold.model.connector;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;

/**
 * A connector, validated against its type and carried as written.
 *
 * @param values every key of the entry after the layers are merged
 */
public record Connector(
    Entry entry,
    String physicalName,
    ConnectorType type,
    List<EntryRef> topics,
    List<String> tables,
    int tasks,
    DataClass dataClass,
    Mapping values) {
  public Connector {
    topics = List.copyOf(topics);
    tables = List.copyOf(tables);
  }

  public EntryRef ref() {
    return entry.ref();
  }
}
