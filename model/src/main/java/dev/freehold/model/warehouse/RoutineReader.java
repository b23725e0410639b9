package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the routines of a warehouse. */
final class RoutineReader {
  private final Shelf shelf;
  private final Scope scope;
  private final SqlReader sql;

  RoutineReader(Shelf shelf, SqlReader sql) {
    this.shelf = shelf;
    this.scope = shelf.scope();
    this.sql = sql;
  }

  /** The routine; empty after a report. */
  Optional<Routine> read(EntrySource source) {
    Mapping values = source.merged();
    String word = ItemKeys.KIND.in(values, "function");
    Routine.Kind kind = Routine.Kind.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    Optional<Node> returns = values.get("returns");
    returns.ifPresent(node -> checkReturns(node, kind));
    List<SqlType> type =
        returns
            .filter(Scalar.class::isInstance)
            .flatMap(RoutineShapes.type()::read)
            .map(List::of)
            .orElse(List.of());
    SqlReader.Statements statements =
        kind == Routine.Kind.PROCEDURE ? SqlReader.Statements.ANY : SqlReader.Statements.ONE;
    return sql.read(ItemKeys.SQL.in(values), statements)
        .map(
            text ->
                new Routine(
                    shelf.part(source, "routine", shelf.dataClass(), Map.of()),
                    text,
                    kind,
                    arguments(ItemKeys.ARGUMENTS.in(values, Map.of())),
                    type,
                    arguments(ItemKeys.columns(values.map("returns")))));
  }

  private void checkReturns(Node returns, Routine.Kind kind) {
    boolean columns = returns instanceof Mapping;
    boolean any = !columns && returns.text().strip().equalsIgnoreCase("ANY TYPE");
    if (kind == Routine.Kind.PROCEDURE || any || columns != (kind == Routine.Kind.TABLE_FUNCTION)) {
      String hint =
          switch (kind) {
            case PROCEDURE -> "remove returns:";
            case TABLE_FUNCTION -> "give the columns, { day: DATE }, or leave it to the SQL";
            default -> "give a type such as STRING, or leave it to the SQL";
          };
      scope.error(
          Code.INVALID_SQL_TYPE,
          returns.span(),
          "a " + kind.word() + " does not return " + (columns ? "columns" : returns.text()),
          hint);
    }
  }

  private static List<Routine.Argument> arguments(Map<String, Located<SqlType>> given) {
    return given.entrySet().stream()
        .map(each -> new Routine.Argument(each.getKey(), each.getValue().value()))
        .toList();
  }
}
