package dev.freehold.governance.contract;

import dev.freehold.model.sql.SqlLexer;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlToken;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which fields of a thing a consumer reads. */
public sealed interface Reads {
  /** All, as far as anybody knows. */
  record All() implements Reads {}

  /** Those that its use names. */
  record Fields(List<String> names) implements Reads {
    public Fields {
      names = List.copyOf(names);
    }
  }

  /** Those that SQL names, or all where it selects everything. */
  record Sql(SqlText sql) implements Reads {}

  /** Whether a change of the field, or of the whole where it is empty, concerns the consumer. */
  default boolean touch(String field) {
    if (field.isEmpty() || this instanceof All) {
      return true;
    }
    return this instanceof Fields fields
        ? fields.names().stream().anyMatch(name -> overlap(name, field))
        : names(((Sql) this).sql(), field.split("[.]")[0]);
  }

  private static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  private static boolean names(SqlText sql, String column) {
    List<SqlToken> tokens = SqlLexer.of(sql.text()).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      boolean star = token.is("*") && i > 0 && selectsAll(tokens.get(i - 1));
      boolean name =
          token.kind() != SqlToken.Kind.STRING
              && Arrays.stream(token.text().replace("`", "").split("[.]"))
                  .anyMatch(column::equalsIgnoreCase);
      if (star || name) {
        return true;
      }
    }
    return false;
  }

  /** {@code SELECT *} and {@code t.*}, and no product or count. */
  private static boolean selectsAll(SqlToken before) {
    return Set.of("SELECT", "DISTINCT", "ALL", ",", ".").stream().anyMatch(before::is);
  }
}
