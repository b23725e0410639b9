package dev.freehold.components.access;

import dev.freehold.components.google.GoogleAccess;
import dev.freehold.model.Platform;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Level;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has access to warehouses and to single tables and views; two ways to the same right count
 * once, until the later day.
 */
final class Readers {
  private final Map<EntryRef, SortedMap<String, GoogleAccess>> byThing = new HashMap<>();

  Collection<GoogleAccess> of(EntryRef thing) {
    return byThing.getOrDefault(thing, new TreeMap<>()).values();
  }

  /** Whether that says anything new. */
  boolean add(EntryRef thing, GoogleAccess access) {
    SortedMap<String, GoogleAccess> all = byThing.computeIfAbsent(thing, ref -> new TreeMap<>());
    GoogleAccess known = all.get(access.id());
    if (known != null && !later(access.until(), known.until())) {
      return false;
    }
    all.put(access.id(), access);
    return true;
  }

  /** Whether one ends after the other; what has no end is last. */
  static boolean later(Deadline one, Deadline other) {
    return other.fold(theirs -> one.fold(ours -> ours.isAfter(theirs), () -> true), () -> false);
  }

  /**
   * Shares views: whoever reads a warehouse that a view is shared with reads the view, and whoever
   * reads a single view of it reads the shared ones that this view reads.
   */
  void share(Platform platform) {
    List<View> shared =
        warehouses(platform).stream()
            .flatMap(warehouse -> warehouse.views().stream())
            .filter(view -> !view.shareWith().isEmpty())
            .toList();
    boolean more = true;
    while (more) {
      more = false;
      for (View view : shared) {
        for (EntryRef with : view.shareWith()) {
          more |= platform.warehouse(with).map(each -> share(view, each)).orElse(false);
        }
      }
    }
  }

  private boolean share(View view, Warehouse with) {
    boolean more = pass(view, with.ref());
    for (View reader : with.views()) {
      if (reader.sql().targets().contains(view.ref())) {
        more |= pass(view, reader.ref());
      }
    }
    return more;
  }

  private boolean pass(View view, EntryRef from) {
    boolean more = false;
    for (GoogleAccess access : List.copyOf(of(from))) {
      if (access.level() != Level.DESCRIBE) {
        more |= add(view.ref(), WarehouseAccess.reading(access, view));
      }
    }
    return more;
  }

  static List<Warehouse> warehouses(Platform platform) {
    return platform.domains().stream().flatMap(domain -> domain.warehouses().stream()).toList();
  }
}
