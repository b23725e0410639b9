package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Sequence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The keys that every entry of a domain has. */
public final class EntryKeys {
  public static final Key<String> DESCRIPTION =
      Key.optional("description", Shapes.text(), "What it is, for people who read it elsewhere.");

  public static final Key<String> PHYSICAL_NAME =
      Key.optional(
              "physicalName",
              Names.physical(),
              "Its name in the system that holds it, where the naming pattern does not fit.")
          .byEnvironment();

  public static final Key<Node> PREVIOUSLY =
      Key.optional(
          "previously",
          Choice.of(Names.entry(), Shapes.list(Names.entry())),
          "Earlier names, oldest first. The physical name stays that of the oldest, so nothing is"
              + " recreated; keep the key as long as the thing lives.");

  public static final Key<Boolean> PROTECT =
      Key.optional("protect", Shapes.flag(), "true refuses every plan that deletes or replaces it.")
          .byEnvironment();

  public static final Key<Boolean> KEEP_DATA =
      Key.optional(
              "keepData", Shapes.flag(), "true leaves the thing alive when its entry is removed.")
          .byEnvironment();

  private EntryKeys() {}

  /** The guards that an entry's values ask for. */
  public static Set<Guard> guards(Mapping values) {
    Set<Guard> guards = EnumSet.noneOf(Guard.class);
    if (PROTECT.in(values, false)) {
      guards.add(Guard.PROTECT);
    }
    if (KEEP_DATA.in(values, false)) {
      guards.add(Guard.KEEP_DATA);
    }
    return guards;
  }

  /** Earlier names with their places, oldest first. */
  public static List<Located<String>> previously(Mapping values) {
    return values.get(PREVIOUSLY.name()).map(EntryKeys::names).orElse(List.of());
  }

  private static List<Located<String>> names(Node node) {
    List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
    return items.stream()
        .filter(item -> Names.entry().read(item).isPresent())
        .map(item -> new Located<>(item.text(), item.span()))
        .toList();
  }
}
