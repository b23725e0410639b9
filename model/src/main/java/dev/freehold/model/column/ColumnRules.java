package dev.freehold.model.column;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What BigQuery demands of the columns of a table, whatever schema they are made of. */
final class ColumnRules {
  private static final int MAX_NAME = 300;

  /** All of them begin with _, so most names need no look at the list. */
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

  private ColumnRules(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static void check(String file, List<Column> columns, Problems problems) {
    ColumnRules rules = new ColumnRules(file, problems);
    rules.level(columns);
  }

  private void level(List<Column> columns) {
    Map<String, Column> seen = new HashMap<>();
    for (Column column : columns) {
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
      level(column.children());
    }
  }

  private void name(Column column) {
    String name = column.name();
    Optional<String> reserved = name.startsWith("_") ? reserved(name) : Optional.empty();
    if (reserved.isPresent()) {
      problems.error(
          Code.RESERVED_NAME,
          column.span(),
          "BigQuery keeps names that begin with " + reserved.get() + " for itself",
          "rename the field in " + file);
    } else if (!isName(name)) {
      problems.error(
          Code.INVALID_COLUMN_NAME,
          column.span(),
          name + " is not the name of a column",
          "begin with a letter or _, then at most 299 letters, digits and _");
    }
  }

  private static Optional<String> reserved(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return RESERVED.stream().filter(upper::startsWith).findFirst();
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= MAX_NAME;
  }
}
