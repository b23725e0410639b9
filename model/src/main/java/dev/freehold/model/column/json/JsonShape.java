package dev.freehold.model.column.json;

import dev.freehold.model.column.ColumnType;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;

/**
 * What a JSON Schema says of one value, references followed.
 *
 * @param type of a plain value; STRUCT for all others
 * @param inner what an array or map holds; the schema itself for all others
 */
record JsonShape(
    Kind kind, ColumnType type, boolean nullable, String description, Mapping schema, Node inner) {
  enum Kind {
    PLAIN,
    STRUCT,
    MAP,
    ARRAY
  }

  boolean isStruct() {
    return kind == Kind.STRUCT;
  }

  /** The same for a value that may be null. */
  JsonShape orNull() {
    return new JsonShape(kind, type, true, description, schema, inner);
  }

  /** The same with what the place says that refers to the schema. */
  JsonShape described(String text) {
    return text.isEmpty() ? this : new JsonShape(kind, type, nullable, text, schema, inner);
  }
}
