package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the routines of a warehouse. */
final class RoutineReader {
  private final Shelf shelf;
  private final Scope scope;

  RoutineReader(Shelf shelf) {
    this.shelf = shelf;
    this.scope = shelf.scope();
  }

  /** The routine; empty after a report. */
  Optional<Routine> read(EntrySource source) {
    Mapping values = source.merged();
    String kind = ItemKeys.KIND.in(values, "function").replace('-', '_');
    List<SqlType> type =
        values
            .get("returns")
            .filter(Scalar.class::isInstance)
            .flatMap(RoutineShapes.type()::read)
            .map(List::of)
            .orElse(List.of());
    return ItemKeys.SQL
        .in(values)
        .flatMap(file -> scope.files().find(file, scope.problems()))
        .map(
            file ->
                new Routine(
                    shelf.part(source, "routine", shelf.dataClass(), Map.of()),
                    new SqlText(file, "", List.of()),
                    Routine.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    arguments(ItemKeys.ARGUMENTS.in(values, Map.of())),
                    type,
                    arguments(columns(values))));
  }

  private static Map<String, Located<SqlType>> columns(Mapping values) {
    return ItemKeys.columns(values.map("returns"));
  }

  private static List<Routine.Argument> arguments(Map<String, Located<SqlType>> given) {
    return given.entrySet().stream()
        .map(each -> new Routine.Argument(each.getKey(), each.getValue().value()))
        .toList();
  }
}
