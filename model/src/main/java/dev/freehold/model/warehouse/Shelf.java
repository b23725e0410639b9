package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables, views and routines of one warehouse have from it. */
final class Shelf {
  private final Scope scope;
  private final EntrySource warehouse;
  private final Labels labels;
  private final DataClass dataClass;

  Shelf(Scope scope, EntrySource warehouse, Labels labels) {
    this.scope = scope;
    this.warehouse = warehouse;
    this.labels = labels;
    this.dataClass = scope.dataClass(WarehouseKeys.DATA_CLASS.in(warehouse.merged()));
  }

  Scope scope() {
    return scope;
  }

  /** The warehouse's own class. */
  DataClass dataClass() {
    return dataClass;
  }

  /** What all items have in common. */
  Part part(EntrySource item, String word, DataClass of, Map<String, Link> computed) {
    Mapping values = item.merged();
    Map<String, Link> links = new HashMap<>(computed);
    return new Part(
        entry(item, word, links),
        EntryKeys.PHYSICAL_NAME.in(values, Datasets.made(item.lastingName())),
        of,
        labels.of(of, labels(warehouse.merged()), labels(values)),
        origin(values));
  }

  private Entry entry(EntrySource item, String word, Map<String, Link> computed) {
    return item.entry(computed, previously(item, word));
  }

  /** Every name it had, or would have had in a warehouse that was renamed, oldest first. */
  private List<String> previously(EntrySource item, String word) {
    String now = item.ref().name().substring(item.ref().name().lastIndexOf('/') + 1);
    List<String> names = new ArrayList<>();
    for (String outer : names(warehouse.merged(), warehouse.name())) {
      for (String inner : names(item.merged(), now)) {
        names.add(outer + "/" + word + "/" + inner);
      }
    }
    names.remove(item.ref().name());
    return names;
  }

  private static List<String> names(Mapping values, String now) {
    List<String> names = new ArrayList<>();
    EntryKeys.previously(values).stream().map(Located::value).forEach(names::add);
    names.add(now);
    return names;
  }

  /** The class that a key gives, else another. */
  DataClass classOf(Optional<Located<String>> given, DataClass otherwise) {
    return given.isPresent() ? scope.dataClass(given) : otherwise;
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
}
