package dev.freehold.model.sql;

import dev.freehold.model.column.ColumnType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A type as a routine's signature has it: {@code ARRAY<STRUCT<id INT64>>}. */
public sealed interface SqlType {
  /** Any type but STRUCT. */
  record Plain(ColumnType type) implements SqlType {}

  record Array(SqlType element) implements SqlType {}

  record Struct(List<Field> fields) implements SqlType {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /** {@code ANY TYPE}: the caller decides. */
  record Any() implements SqlType {}

  /** A field of a STRUCT. */
  record Field(String name, SqlType type) {}

  default <R> R fold(
      Function<ColumnType, R> plain,
      Function<SqlType, R> array,
      Function<List<Field>, R> struct,
      Supplier<R> any) {
    if (this instanceof Plain given) {
      return plain.apply(given.type);
    }
    if (this instanceof Array given) {
      return array.apply(given.element);
    }
    return this instanceof Struct given ? struct.apply(given.fields) : any.get();
  }

  /** As GoogleSQL writes it. */
  default String sql() {
    return fold(
        ColumnType::sql,
        element -> "ARRAY<" + element.sql() + ">",
        fields ->
            fields.stream()
                .map(field -> field.name() + " " + field.type().sql())
                .collect(Collectors.joining(", ", "STRUCT<", ">")),
        () -> "ANY TYPE");
  }
}
