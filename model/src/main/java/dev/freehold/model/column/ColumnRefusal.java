package dev.freehold.model.column;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.Optional;

/** Where a schema's mapping reports what BigQuery has no column for. */
public record ColumnRefusal(Problems problems) {
  /** Reports, and gives nothing. */
  public <T> Optional<T> none(Span at, String detail, String hint) {
    problems.error(Code.SCHEMA_WITHOUT_COLUMNS, at, detail, hint);
    return Optional.empty();
  }
}
