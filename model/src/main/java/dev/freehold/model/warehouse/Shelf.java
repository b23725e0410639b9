package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables, views and routines of one warehouse have from it, and what they hold. */
final class Shelf {
  private final Scope scope;
  private final EntrySource warehouse;
  private final Labels labels;
  private final DataClass dataClass;
  private final List<Held> held = new ArrayList<>();
  private final Map<String, EntrySource> names = new HashMap<>();

  Shelf(Scope scope, EntrySource warehouse, Labels labels) {
    this.scope = scope;
    this.warehouse = warehouse;
    this.labels = labels;
    this.dataClass = scope.dataClass(WarehouseKeys.DATA_CLASS.in(warehouse.merged()));
    held.add(new Held(dataClass, warehouse.ref().local(), warehouse.place("dataClass")));
  }

  Scope scope() {
    return scope;
  }

  /** The warehouse's own class. */
  DataClass dataClass() {
    return dataClass;
  }

  /** The class of a name. */
  DataClass dataClass(Located<String> name) {
    return scope.dataClass(Optional.of(name));
  }

  /** Adds classes that the warehouse holds in whatever it holds. */
  void hold(Collection<Held> more) {
    held.addAll(more);
  }

  /** Every class so far. */
  List<Held> held() {
    return List.copyOf(held);
  }

  /** Whether the item's names are its own; reported when not. */
  boolean isFree(EntrySource item, String now) {
    List<Located<String>> taken = new ArrayList<>();
    taken.add(new Located<>(now, item.span()));
    taken.addAll(EntryKeys.previously(item.merged()));
    boolean free = true;
    for (Located<String> name : taken) {
      EntrySource other = names.putIfAbsent(name.value(), item);
      if (other != null) {
        free = false;
        report(name, item, other, name.span().equals(item.span()));
      }
    }
    return free;
  }

  private void report(Located<String> name, EntrySource item, EntrySource other, boolean current) {
    String whose = other == item ? "its own name" : other.ref().local();
    scope
        .problems()
        .add(
            Diagnostic.error(
                    current ? Code.ITEM_NAME_TAKEN : Code.RENAME_CONFLICT,
                    name.span(),
                    name.value() + " is " + whose,
                    current ? "give one of the two another name" : "name an entry that is gone")
                .with("the other one", other.span()));
  }

  /** What all items have in common. */
  Part part(EntrySource item, String word, DataClass of, Map<String, Link> computed) {
    Mapping values = item.merged();
    String name = Datasets.item(item);
    Datasets.checkItem(scope, name, word, item.place("physicalName"));
    return new Part(
        item.entry(computed, previously(item, word)),
        name,
        of,
        labels.of(of, labels(warehouse.merged()), labels(values)),
        origin(values));
  }

  /** Every name it had, or would have had in a warehouse that was renamed, oldest first. */
  private List<String> previously(EntrySource item, String word) {
    String now = item.ref().name().substring(item.ref().name().lastIndexOf('/') + 1);
    List<String> all = new ArrayList<>();
    for (String outer : names(warehouse.merged(), warehouse.name())) {
      for (String inner : names(item.merged(), now)) {
        all.add(outer + "/" + word + "/" + inner);
      }
    }
    all.remove(item.ref().name());
    return all;
  }

  private static List<String> names(Mapping values, String now) {
    List<String> names = new ArrayList<>();
    EntryKeys.previously(values).stream().map(Located::value).forEach(names::add);
    names.add(now);
    return names;
  }

  /** The complete labels of the warehouse itself. */
  Map<String, String> labels() {
    return labels.of(dataClass, Map.of(), labels(warehouse.merged()));
  }

  private static Map<String, String> labels(Mapping values) {
    Map<String, String> own = new HashMap<>();
    SharedKeys.LABELS.in(values, Map.of()).forEach((key, value) -> own.put(key, value.value()));
    return own;
  }

  static Origin origin(Mapping values) {
    return SharedKeys.ADOPT.in(values, false) ? Origin.ADOPTED : Origin.CREATED;
  }

  /** Where the warehouse says something, or begins. */
  Span place(String key) {
    return warehouse.place(key);
  }
}
