package dev.freehold.sql;

import dev.freehold.model.diagnostic.Span;

/** Places of a condition that is a value in YAML: all are the policy's. */
record ConditionPlaces(Rewriting rewriting, RowFilter filter) implements Question.Places {
  @Override
  public Span span(int line, int column) {
    return filter.span();
  }

  @Override
  public String words(int line, int column) {
    int index = rewriting.origin(rewriting.index(line, column));
    return " (character " + (index + 1) + " of the filter)";
  }
}
