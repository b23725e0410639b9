package dev.freehold.model.column;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What BigQuery demands of the columns of a table, whatever schema they are made of. */
final class ColumnRules {
  private static final int MAX_COLUMNS = 10_000;
  private static final int MAX_DEPTH = 15;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,299}");
  private static final List<String> RESERVED =
      List.of(
          "_TABLE_",
          "_FILE_",
          "_PARTITION",
          "_ROW_TIMESTAMP",
          "__ROOT__",
          "_COLIDENTIFIER",
          "_CHANGE_SEQUENCE_NUMBER",
          "_CHANGE_TYPE",
          "_CHANGE_TIMESTAMP");

  private final String file;
  private final Problems problems;
  private int count;

  private ColumnRules(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static void check(String file, List<Column> columns, Problems problems) {
    ColumnRules rules = new ColumnRules(file, problems);
    rules.level(columns, 1);
    if (rules.count > MAX_COLUMNS) {
      problems.error(
          Code.TOO_MANY_COLUMNS,
          Span.ofFile(file),
          "the schema has " + rules.count + " columns, nested ones included",
          "split it into tables of at most " + MAX_COLUMNS);
    }
  }

  private void level(List<Column> columns, int depth) {
    Map<String, Column> seen = new HashMap<>();
    for (Column column : columns) {
      count++;
      name(column);
      Column first = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    Code.DUPLICATE_COLUMN,
                    column.span(),
                    column.name() + " and " + first.name() + " are one column",
                    "rename one of the two")
                .with("the other one", first.span()));
      }
      if (!column.children().isEmpty() && depth == MAX_DEPTH + 1) {
        problems.error(
            Code.TOO_MANY_COLUMNS,
            column.span(),
            column.name() + " is nested " + depth + " deep",
            "nest at most " + MAX_DEPTH + " deep");
      } else {
        level(column.children(), depth + 1);
      }
    }
  }

  private void name(Column column) {
    String name = column.name();
    Optional<String> reserved =
        RESERVED.stream()
            .filter(each -> name.toUpperCase(Locale.ROOT).startsWith(each))
            .findFirst();
    if (reserved.isPresent()) {
      problems.error(
          Code.RESERVED_NAME,
          column.span(),
          "BigQuery keeps names that begin with " + reserved.get() + " for itself",
          "rename the field in " + file);
    } else if (!NAME.matcher(name).matches()) {
      problems.error(
          Code.INVALID_COLUMN_NAME,
          column.span(),
          name + " is not the name of a column",
          "begin with a letter or _, then at most 299 letters, digits and _");
    }
  }
}
