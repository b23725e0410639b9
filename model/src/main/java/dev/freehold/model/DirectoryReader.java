package dev.freehold.model;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.DomainSource;
import dev.freehold.model.domain.Section;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.scope.Directory;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists every name that the domains declare. */
final class DirectoryReader {
  private DirectoryReader() {}

  static Directory read(List<DomainSource> domains) {
    Map<String, Directory.Declared> declared = new HashMap<>();
    for (DomainSource domain : domains) {
      declared.put(
          domain.name(), new Directory.Declared(domain.name(), names(domain), inDoubt(domain)));
    }
    return new Directory(declared);
  }

  private static Set<EntryRef> inDoubt(DomainSource domain) {
    Set<EntryRef> inDoubt = new HashSet<>();
    for (Section section : Section.values()) {
      if (domain.faults().sections().contains(section.key())) {
        inDoubt.add(new EntryRef(section.kind(), domain.name(), ""));
      }
    }
    if (domain.faults().sections().contains("airflow")) {
      inDoubt.add(new EntryRef(EntryKind.DAG, domain.name(), ""));
    }
    for (String warehouse : domain.sections().get(Section.WAREHOUSES).keys()) {
      if (domain.faults().has(Section.WAREHOUSES, warehouse)) {
        inDoubt.add(new EntryRef(EntryKind.WAREHOUSE, domain.name(), warehouse));
      }
    }
    return inDoubt;
  }

  private static Map<EntryKind, Map<String, Span>> names(DomainSource domain) {
    Map<EntryKind, Map<String, Span>> names = new EnumMap<>(EntryKind.class);
    for (Section section : Section.values()) {
      names.put(section.kind(), places(domain.sections().get(section)));
    }
    names.put(EntryKind.DAG, places(domain.airflow().map("dags")));
    for (Field warehouse : domain.sections().get(Section.WAREHOUSES).fields()) {
      if (warehouse.value() instanceof Mapping map) {
        Map<String, Span> all = names.get(EntryKind.WAREHOUSE);
        String name = warehouse.key();
        places(map.map("tables")).forEach((table, at) -> all.put(name + "/table/" + table, at));
        places(map.map("views")).forEach((view, at) -> all.put(name + "/view/" + view, at));
        places(map.map("routines")).forEach((each, at) -> all.put(name + "/routine/" + each, at));
      }
    }
    return names;
  }

  private static Map<String, Span> places(Mapping map) {
    Map<String, Span> places = new HashMap<>();
    map.fields().forEach(field -> places.put(field.key(), field.keySpan()));
    return places;
  }
}
