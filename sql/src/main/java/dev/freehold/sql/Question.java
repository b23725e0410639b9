package dev.freehold.sql;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.SqlLexer;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlToken;
import dev.freehold.model.warehouse.Routine.Argument;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A statement for the analyser, and what its places are in the files.
 *
 * @param text with physical names, and the {@code CREATE} around it
 * @param body the same without what is around it
 * @param reads tables, views and functions that it names
 */
record Question(String text, String body, SortedSet<EntryRef> reads, Places places) {
  /** Turns a place as ZetaSQL counts into one of a file. */
  interface Places {
    Span span(int line, int column);

    /** What to say of the place where the span does not say it. */
    default String words(int line, int column) {
      return "";
    }
  }

  static Question of(Statement statement, Map<EntryRef, PhysicalName> names) {
    var rewriting = new Rewriting().put(before(statement), 0);
    int start = rewriting.text().length();
    SqlText sql = statement.sql();
    int from = 0;
    for (Mention mention : sql.mentions()) {
      PhysicalName name = names.get(mention.target());
      rewriting.copy(sql.text(), from, mention.start());
      if (name == null) {
        rewriting.copy(sql.text(), mention.start(), mention.end());
      } else {
        rewriting.put(name.sql(), mention.start());
      }
      from = mention.end();
    }
    rewriting.copy(sql.text(), from, sql.text().length());
    String body = rewriting.text().substring(start);
    rewriting.put(after(statement), sql.text().length());
    return new Question(rewriting.text(), body, sql.targets(), new FilePlaces(rewriting, sql));
  }

  static Question of(RowFilter filter, PhysicalName table) {
    String before =
        "CREATE ROW ACCESS POLICY p ON " + table.sql() + " GRANT TO ('allUsers') FILTER USING (";
    String condition = filter.condition();
    var rewriting = new Rewriting().put(before, 0).copy(condition, 0, condition.length());
    rewriting.put("\n)", condition.length());
    var places = new ConditionPlaces(rewriting, filter);
    var reads = new TreeSet<>(List.of(filter.table()));
    return new Question(rewriting.text(), condition, reads, places);
  }

  private static String before(Statement statement) {
    String signature = statement.name().sql() + arguments("(", statement.arguments(), ")");
    String type =
        statement.returns().type().stream()
            .map(returns -> " RETURNS " + returns.sql())
            .collect(Collectors.joining());
    return switch (statement.kind()) {
      case VIEW -> "CREATE VIEW " + statement.name().sql() + " AS ";
      case FUNCTION -> "CREATE FUNCTION " + signature + type + " AS (";
      case TABLE_FUNCTION -> {
        List<Argument> columns = statement.returns().columns();
        String table = columns.isEmpty() ? "" : " RETURNS " + arguments("TABLE<", columns, ">");
        yield "CREATE TABLE FUNCTION " + signature + table + " AS (";
      }
      case PROCEDURE -> "CREATE PROCEDURE " + signature + " BEGIN ";
    };
  }

  /** On a line of its own: the SQL may end with a comment. */
  private static String after(Statement statement) {
    return switch (statement.kind()) {
      case VIEW -> "\n";
      case FUNCTION, TABLE_FUNCTION -> "\n)";
      case PROCEDURE -> isEnded(statement.sql().text()) ? "\nEND" : "\n; END";
    };
  }

  private static boolean isEnded(String statements) {
    List<SqlToken> tokens = SqlLexer.of(statements).tokens();
    return tokens.isEmpty() || tokens.get(tokens.size() - 1).is(";");
  }

  private static String arguments(String open, List<Argument> arguments, String close) {
    return arguments.stream()
        .map(argument -> "`" + argument.name() + "` " + argument.type().sql())
        .collect(Collectors.joining(", ", open, close));
  }
}
