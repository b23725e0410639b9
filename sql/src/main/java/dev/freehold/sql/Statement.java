package dev.freehold.sql;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.warehouse.Routine.Argument;
import java.util.List;

/**
 * A view or routine with its SQL.
 *
 * @param sql without the {@code CREATE ... AS} around it
 * @param arguments of a routine
 */
public record Statement(
    EntryRef ref,
    PhysicalName name,
    Kind kind,
    SqlText sql,
    List<Argument> arguments,
    Returns returns) {
  /** What is made of the SQL. */
  public enum Kind {
    VIEW,
    FUNCTION,
    TABLE_FUNCTION,
    PROCEDURE
  }

  /**
   * What a routine says of its result.
   *
   * @param type none or one: of a function
   * @param columns of a table function; may be empty
   */
  public record Returns(List<SqlType> type, List<Argument> columns) {
    public Returns {
      type = List.copyOf(type);
      columns = List.copyOf(columns);
    }

    /** Nothing is said: the SQL decides. */
    public static Returns unsaid() {
      return new Returns(List.of(), List.of());
    }
  }

  public Statement {
    arguments = List.copyOf(arguments);
  }

  /** A view. */
  public static Statement view(EntryRef ref, PhysicalName name, SqlText sql) {
    return new Statement(ref, name, Kind.VIEW, sql, List.of(), Returns.unsaid());
  }

  /** Whether a call decides the types of its arguments. */
  boolean isTemplate() {
    return arguments.stream().anyMatch(argument -> argument.type() instanceof SqlType.Any);
  }
}
