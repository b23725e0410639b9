package dev.freehold.components.warehouse;

import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.warehouse.Routine.Argument;
import dev.freehold.model.warehouse.Routine.Kind;
import java.util.List;

/**
 * What a routine consists of.
 *
 * @param body in SQL, with the names that BigQuery knows
 * @param returns none or one
 * @param columns of a table function, where they are given
 * @param needs what of the same stack it reads
 */
public record RoutineSpec(
    Thing thing,
    Kind kind,
    String body,
    List<Argument> arguments,
    List<SqlType> returns,
    List<Argument> columns,
    List<DeclarationId> needs) {
  public RoutineSpec {
    arguments = List.copyOf(arguments);
    returns = List.copyOf(returns);
    columns = List.copyOf(columns);
    needs = List.copyOf(needs);
  }
}
