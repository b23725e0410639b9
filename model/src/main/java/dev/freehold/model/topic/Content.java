package dev.freehold.model.topic;

import dev.freehold.model.dataclass.DataClass;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a topic holds and promises.
 *
 * @param fields the classes of single fields
 * @param schemas none, the value's, or the key's and the value's
 */
public record Content(
    DataClass dataClass,
    SortedMap<String, DataClass> fields,
    List<SchemaFile> schemas,
    Contract contract) {
  public Content {
    fields = new TreeMap<>(fields);
    schemas = List.copyOf(schemas);
  }

  static SortedMap<String, DataClass> fields(Map<String, DataClass> classes) {
    return new TreeMap<>(classes);
  }
}
