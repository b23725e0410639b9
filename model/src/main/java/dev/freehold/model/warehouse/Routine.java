package dev.freehold.model.warehouse;

import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlType;
import java.util.List;

/**
 * A function or procedure in SQL.
 *
 * @param sql the body alone: an expression, a query, or statements, as the kind wants it
 * @param arguments in the order of the file
 * @param returns none or one: the type of a function where the file gives it
 * @param columns of a table function where the file gives them
 */
public record Routine(
    Part part,
    SqlText sql,
    Kind kind,
    List<Argument> arguments,
    List<SqlType> returns,
    List<Argument> columns)
    implements Item {
  /** The word of the key {@code kind}, and the API's type. */
  public enum Kind {
    FUNCTION("function", "SCALAR_FUNCTION"),
    TABLE_FUNCTION("table-function", "TABLE_VALUED_FUNCTION"),
    PROCEDURE("procedure", "PROCEDURE");

    private final String word;
    private final String api;

    Kind(String word, String api) {
      this.word = word;
      this.api = api;
    }

    public String word() {
      return word;
    }

    /** The API's routineType. */
    public String api() {
      return api;
    }
  }

  /** A name with its type. */
  public record Argument(String name, SqlType type) {}

  public Routine {
    arguments = List.copyOf(arguments);
    returns = List.copyOf(returns);
    columns = List.copyOf(columns);
  }
}
