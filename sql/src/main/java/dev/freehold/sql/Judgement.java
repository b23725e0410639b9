package dev.freehold.sql;

import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.entry.EntryRef;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is found of all SQL of an environment.
 *
 * @param verdicts of each view and routine
 * @param diagnostics errors, and warnings of what was not judged; sorted by place
 */
public record Judgement(SortedMap<EntryRef, Verdict> verdicts, List<Diagnostic> diagnostics) {
  public Judgement {
    verdicts = new TreeMap<>(verdicts);
    diagnostics = diagnostics.stream().distinct().sorted().toList();
  }

  /** That of no SQL. */
  static Judgement empty() {
    return new Judgement(new TreeMap<>(), List.of());
  }

  /** Those of a view, where they are known. */
  public Optional<List<OutputColumn>> columns(EntryRef view) {
    Verdict verdict = verdicts.get(view);
    return verdict instanceof Verdict.Good good ? Optional.of(good.columns()) : Optional.empty();
  }
}
