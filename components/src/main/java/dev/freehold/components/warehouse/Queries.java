package dev.freehold.components.warehouse;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Views and routines of several warehouses, each after those that it reads. */
public final class Queries {
  private final Map<DeclarationId, Query> open = new LinkedHashMap<>();
  private final List<Declaration> ordered = new ArrayList<>();

  private record Query(List<DeclarationId> needs, Supplier<List<Declaration>> declarations) {}

  /** Takes those of a warehouse. */
  public Queries add(WarehouseExpansion warehouse) {
    WarehouseSpec spec = warehouse.spec();
    String name = spec.thing().name();
    for (RoutineSpec routine : spec.routines()) {
      open.put(
          WarehouseTypes.routine(name, routine.thing().name()),
          new Query(routine.needs(), () -> List.of(warehouse.routine(routine))));
    }
    for (ViewSpec view : spec.views()) {
      open.put(
          WarehouseTypes.table(name, view.thing().name()),
          new Query(view.needs(), () -> warehouse.view(view)));
    }
    return this;
  }

  /** Their declarations; what reads in a circle comes as it was given. */
  public List<Declaration> declarations() {
    while (!open.isEmpty()) {
      declare(open.keySet().iterator().next());
    }
    return ordered;
  }

  private void declare(DeclarationId id) {
    Query query = open.remove(id);
    if (query != null) {
      query.needs().forEach(this::declare);
      ordered.addAll(query.declarations().get());
    }
  }
}
