package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.ScalarShape;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.sql.SqlTypeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes of what only routines have. */
final class RoutineShapes {
  private RoutineShapes() {}

  /** {@code SQL}; other languages are refused by name. */
  static ScalarShape<String> language() {
    return new ScalarShape<>(
        "SQL",
        Map.of("enum", List.of("SQL")),
        scalar ->
            scalar.value().equals("SQL")
                ? Attempt.of("SQL")
                : Attempt.fault(
                    Code.UNKNOWN_CHOICE,
                    "Freehold does not make routines in " + scalar.value(),
                    "write it in SQL, or leave it to a deployment of its own"));
  }

  /** A type of GoogleSQL, {@code ARRAY<STRUCT<id INT64>>}. */
  static ScalarShape<SqlType> type() {
    return new ScalarShape<>(
        "a type such as STRING",
        Map.of("type", "string", "examples", List.of("STRING", "ARRAY<INT64>")),
        scalar -> {
          Optional<SqlType> type = SqlTypeReader.read(scalar.value());
          return type.isPresent()
              ? Attempt.of(type.get())
              : Attempt.fault(
                  Code.INVALID_SQL_TYPE,
                  scalar.value() + " is not a type of GoogleSQL",
                  SqlTypeReader.hint(scalar.value()));
        });
  }
}
