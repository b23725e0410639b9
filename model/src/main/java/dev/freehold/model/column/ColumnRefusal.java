package dev.freehold.model.column;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.Optional;

/**
 * Where a schema's mapping reports what BigQuery has no column for, and where it stops: types that
 * hold each other several times make more columns than there are characters in the file.
 */
public final class ColumnRefusal {
  static final int MAX_COLUMNS = 10_000;
  private static final int MAX_DEPTH = 15;

  private final Problems problems;
  private int count;

  public ColumnRefusal(Problems problems) {
    this.problems = problems;
  }

  /** Reports, and gives nothing. */
  public <T> Optional<T> none(Span at, String detail, String hint) {
    problems.error(Code.SCHEMA_WITHOUT_COLUMNS, at, detail, hint);
    return Optional.empty();
  }

  /** Counts a column; from the first one too many on it is refused, and reported once. */
  public boolean isTooMany(Span at) {
    count++;
    if (count == MAX_COLUMNS + 1) {
      problems.error(
          Code.TOO_MANY_COLUMNS,
          at,
          "this is column " + count + ", nested ones included",
          "split the schema into tables of at most " + MAX_COLUMNS);
    }
    return count > MAX_COLUMNS;
  }

  /**
   * Whether a column's fields would be nested too deeply; reported.
   *
   * @param depth of the column: 1 at the top
   */
  public boolean isTooDeep(int depth, String name, Span at) {
    if (depth > MAX_DEPTH) {
      problems.error(
          Code.TOO_MANY_COLUMNS,
          at,
          name + " nests fields " + depth + " deep",
          "nest at most " + MAX_DEPTH + " deep");
    }
    return depth > MAX_DEPTH;
  }
}
