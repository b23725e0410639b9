package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Judges how long rows are kept by what their data classes say. */
final class Retentions {
  private final Scope scope;

  Retentions(Scope scope) {
    this.scope = scope;
  }

  /**
   * Judges one retention.
   *
   * @param at where it is written
   */
  void check(TimeLimit retention, Span at, Collection<Held> held) {
    shortest(held)
        .filter(each -> retention.longerThan(each.dataClass().demands().maxRetention()))
        .ifPresent(
            each ->
                report(
                    Code.RETENTION_FORBIDDEN,
                    at,
                    each,
                    text(retention)
                        + " is longer than "
                        + text(each.dataClass().demands().maxRetention()),
                    "write " + text(each.dataClass().demands().maxRetention()) + " or less"));
    held.stream()
        .filter(each -> each.dataClass().demands().minRetention().longerThan(retention))
        .findFirst()
        .ifPresent(
            each ->
                report(
                    Code.RETENTION_FORBIDDEN,
                    at,
                    each,
                    text(retention)
                        + " is shorter than "
                        + text(each.dataClass().demands().minRetention()),
                    "write " + text(each.dataClass().demands().minRetention()) + " or more"));
  }

  /** A table whose rows never go although a class limits how long they may stay. */
  void checkKept(Span at, Collection<Held> held) {
    shortest(held)
        .ifPresent(
            each ->
                report(
                    Code.RETENTION_NOT_KEPT,
                    at,
                    each,
                    "rows of a table without partitions by time stay forever, not "
                        + text(each.dataClass().demands().maxRetention()),
                    "add partitionBy: ingestion, or a column with a time"));
  }

  private static Optional<Held> shortest(Collection<Held> held) {
    return held.stream()
        .filter(each -> !each.dataClass().demands().maxRetention().isUnlimited())
        .min(Comparator.comparing(each -> each.dataClass().demands().maxRetention().millis()));
  }

  private void report(Code code, Span at, Held held, String detail, String hint) {
    scope
        .problems()
        .add(
            Diagnostic.error(
                    code,
                    at,
                    detail + ", which " + held.dataClass().name() + " of " + held.what() + " asks",
                    hint)
                .with(held.what(), held.at())
                .with("the class", held.dataClass().span()));
  }

  private static String text(TimeLimit limit) {
    return limit.fold(Times::text, () -> "forever");
  }
}
