package dev.freehold.model.crossing;

import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Routine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds views and routines that read each other, each circle once. */
final class Cycles {
  private final Platform platform;
  private final Problems problems;
  private final Map<EntryRef, List<Mention>> reads = new TreeMap<>();

  Cycles(Platform platform, Problems problems) {
    this.platform = platform;
    this.problems = problems;
  }

  void check() {
    platform.domains().stream()
        .flatMap(domain -> domain.warehouses().stream())
        .flatMap(warehouse -> warehouse.items())
        .forEach(item -> sql(item).ifPresent(sql -> reads.put(item.ref(), mentions(item, sql))));
    Set<EntryRef> done = new HashSet<>();
    for (EntryRef start : reads.keySet()) {
      if (!done.contains(start)) {
        List<Mention> circle = circle(start, done);
        if (!circle.isEmpty()) {
          report(start, circle);
          circle.forEach(mention -> done.add(mention.target()));
        }
      }
    }
  }

  private static Optional<SqlText> sql(Item item) {
    return item.fold(
        table -> Optional.empty(),
        view -> Optional.of(view.sql()),
        routine -> Optional.of(routine.sql()));
  }

  /** A procedure may call itself: it exists before it runs. */
  private static List<Mention> mentions(Item item, SqlText sql) {
    boolean procedure =
        item.fold(
            table -> false, view -> false, routine -> routine.kind() == Routine.Kind.PROCEDURE);
    return sql.mentions().stream()
        .filter(mention -> !(procedure && mention.target().equals(item.ref())))
        .toList();
  }

  /** The shortest way from an item back to itself, past what is already reported. */
  private List<Mention> circle(EntryRef start, Set<EntryRef> done) {
    Map<EntryRef, List<Mention>> ways = new HashMap<>();
    Deque<EntryRef> next = new ArrayDeque<>(List.of(start));
    ways.put(start, List.of());
    while (!next.isEmpty()) {
      EntryRef at = next.remove();
      for (Mention mention : reads.getOrDefault(at, List.of())) {
        List<Mention> way = new ArrayList<>(ways.get(at));
        way.add(mention);
        if (mention.target().equals(start)) {
          return way;
        }
        if (!done.contains(mention.target()) && ways.putIfAbsent(mention.target(), way) == null) {
          next.add(mention.target());
        }
      }
    }
    return List.of();
  }

  private void report(EntryRef start, List<Mention> circle) {
    String names =
        start
            + circle.stream()
                .map(mention -> " reads " + mention.target())
                .collect(Collectors.joining(","));
    Diagnostic found =
        Diagnostic.error(
            Code.VIEW_CYCLE,
            circle.get(0).span(),
            names,
            "take one of these reads out: let it read the tables below instead");
    for (Mention mention : circle.subList(1, circle.size())) {
      found = found.with("reads " + mention.target(), mention.span());
    }
    problems.add(found);
  }
}
