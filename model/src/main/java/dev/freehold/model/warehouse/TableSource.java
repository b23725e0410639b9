package dev.freehold.model.warehouse;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.topic.SchemaFile;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where a table's schema comes from. */
public sealed interface TableSource {
  /**
   * The topic's values fill the table.
   *
   * @param schema the schema of the topic's values
   */
  record OfTopic(EntryRef topic, SchemaFile schema) implements TableSource {}

  /** A file of the domain. */
  record OfFile(SchemaFile schema) implements TableSource {}

  SchemaFile schema();

  default <R> R fold(BiFunction<EntryRef, SchemaFile, R> topic, Function<SchemaFile, R> file) {
    return this instanceof OfTopic of
        ? topic.apply(of.topic, of.schema)
        : file.apply(((OfFile) this).schema);
  }
}
