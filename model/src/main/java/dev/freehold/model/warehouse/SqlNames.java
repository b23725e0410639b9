package dev.freehold.model.warehouse;

import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.scope.Directory;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what a name in SQL stands for, as a domain's files write it. */
final class SqlNames {
  private static final List<String> WORDS = List.of("table", "view", "routine");

  private final String home;
  private final Directory directory;
  private final Function<String, Optional<EntrySource>> datasets;

  /**
   * @param home the domain whose SQL it is
   * @param datasets the warehouse of a dataset's physical name
   */
  SqlNames(String home, Directory directory, Function<String, Optional<EntrySource>> datasets) {
    this.home = home;
    this.directory = directory;
    this.datasets = datasets;
  }

  /** The warehouse that a name of two or three parts begins with. */
  Optional<EntryRef> warehouse(List<String> parts) {
    if (parts.size() < 2 || parts.size() > 3) {
      return Optional.empty();
    }
    String domain = parts.size() == 2 ? home : parts.get(0);
    return Optional.of(new EntryRef(EntryKind.WAREHOUSE, domain, parts.get(parts.size() - 2)));
  }

  /** What the name stands for, if there is such a thing. */
  Optional<EntryRef> item(List<String> parts) {
    return warehouse(parts).flatMap(in -> item(in, parts.get(parts.size() - 1)));
  }

  private Optional<EntryRef> item(EntryRef warehouse, String name) {
    return WORDS.stream()
        .map(word -> inner(warehouse, word, name))
        .filter(directory::has)
        .findFirst();
  }

  private static EntryRef inner(EntryRef warehouse, String word, String name) {
    return new EntryRef(
        warehouse.kind(), warehouse.domain(), warehouse.name() + "/" + word + "/" + name);
  }

  /** Whether there may be such a thing although it could not be read. */
  boolean isInDoubt(List<String> parts) {
    return warehouse(parts).map(directory::mayHave).orElse(false);
  }

  /** Every name that could be written, of the own domain and of the one that a name begins with. */
  SortedSet<String> known(List<String> parts) {
    SortedSet<String> known = new TreeSet<>();
    add(home, "", known);
    if (parts.size() > 2) {
      directory.domains().forEach(domain -> add(domain, domain + ".", known));
    }
    return known;
  }

  private void add(String domain, String prefix, SortedSet<String> known) {
    for (String name : directory.names(domain, EntryKind.WAREHOUSE)) {
      String[] path = name.split("/");
      if (path.length == 3) {
        known.add(prefix + path[0] + "." + path[2]);
      }
    }
  }

  /** What to write in place of a dataset's and a table's physical names, when they are known. */
  Optional<String> logical(String dataset, String table) {
    return datasets.apply(dataset).map(source -> logical(source, table));
  }

  private String logical(EntrySource warehouse, String table) {
    EntryRef ref = warehouse.ref();
    String prefix = ref.domain().equals(home) ? "" : ref.domain() + ".";
    String item =
        Datasets.physical(warehouse).entrySet().stream()
            .filter(each -> each.getValue().equals(table))
            .map(each -> each.getKey())
            .sorted()
            .findFirst()
            .orElse("...");
    return prefix + ref.name() + "." + item;
  }

  /** Whether both names are those of a thing that is declared. */
  boolean isPhysical(String dataset, String table) {
    return datasets
        .apply(dataset)
        .map(source -> Datasets.physical(source).containsValue(table))
        .orElse(false);
  }
}
