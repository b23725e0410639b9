package dev.freehold.sql;

import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.entry.EntryRef;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is found of a view or routine. */
public sealed interface Verdict {
  /**
   * BigQuery would take it.
   *
   * @param columns of a view or table function; of a function one without a name, its result, or
   *     none where each call decides
   * @param reads the columns that it reads of tables and views, by their references; those of
   *     functions that it calls are not among them
   */
  record Good(List<OutputColumn> columns, SortedMap<EntryRef, SortedSet<String>> reads)
      implements Verdict {
    public Good {
      columns = List.copyOf(columns);
      SortedMap<EntryRef, SortedSet<String>> copy = new TreeMap<>();
      reads.forEach((table, names) -> copy.put(table, new TreeSet<>(names)));
      reads = copy;
    }
  }

  /** BigQuery would refuse it. */
  record Wrong(Diagnostic problem) implements Verdict {}

  /** It cannot be said. */
  record Unjudged(String why) implements Verdict {}

  default <R> R fold(
      Function<Good, R> good, Function<Wrong, R> wrong, Function<Unjudged, R> unjudged) {
    if (this instanceof Good found) {
      return good.apply(found);
    }
    return this instanceof Wrong found ? wrong.apply(found) : unjudged.apply((Unjudged) this);
  }
}
