package dev.freehold.governance.schema;

import dev.freehold.model.diagnostic.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between Avro, Protobuf and JSON Schema.
 *
 * @param <S> a parsed schema
 */
public interface SchemaLanguage<S> {
  /** The schema of a text; empty after a report. */
  Optional<S> parse(SchemaText text, Problems problems);

  /** Every field of a record, by what identifies it to a reader, in the order of the schema. */
  Map<String, FieldShape> fields(S schema);

  /** Whether who expects one kind of value understands another. */
  boolean reads(String expected, String written);

  /** Why a reader with one schema cannot read what was written with another; empty when it can. */
  List<Incompatibility> unreadable(S reader, S writer);
}
