package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.References;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes warehouses of merged entries. */
public final class WarehouseReader {
  private final Scope scope;

  public WarehouseReader(Scope scope) {
    this.scope = scope;
  }

  public Warehouse read(EntrySource source) {
    Mapping values = source.merged();
    String name =
        scope.catalogue().naming().name(NameKind.DATASET, scope.domain(), source.lastingName());
    String location = WarehouseKeys.LOCATION.in(values, "{environment}");
    List<Table> tables = new ArrayList<>();
    WarehouseKeys.TABLES.in(values, Map.of()).forEach((id, map) -> tables.add(table(id, map)));
    List<View> views = new ArrayList<>();
    WarehouseKeys.VIEWS
        .in(values, Map.of())
        .forEach((id, map) -> view(id, map).ifPresent(views::add));
    return new Warehouse(
        source.entry(Map.of()),
        EntryKeys.PHYSICAL_NAME.in(values, name),
        location.equals("{environment}") ? scope.environment().location() : location,
        WarehouseKeys.RETENTION.in(values, TimeLimit.unlimited()),
        scope.dataClass(WarehouseKeys.DATA_CLASS.in(values)),
        tables,
        views);
  }

  private Table table(String name, Located<Mapping> located) {
    Mapping map = located.value();
    return new Table(
        name,
        EntryKeys.DESCRIPTION.in(map, ""),
        WarehouseKeys.FROM.in(map).flatMap(this::topic).map(List::of).orElse(List.of()),
        WarehouseKeys.PARTITION_BY.in(map, ""),
        Shapes.values(WarehouseKeys.CLUSTER_BY.in(map, List.of())),
        scope.dataClasses(WarehouseKeys.FIELDS.in(map, Map.of())),
        located.span());
  }

  private Optional<EntryRef> topic(Located<String> from) {
    Optional<EntryRef> ref = scope.existing(from);
    if (ref.isPresent() && ref.get().kind() != EntryKind.TOPIC) {
      String detail = "a table is filled from a topic, not from a " + ref.get().kind().word();
      scope.error(Code.INVALID_REFERENCE, from.span(), detail, "write topic/name");
      return Optional.empty();
    }
    return ref;
  }

  private Optional<View> view(String name, Located<Mapping> located) {
    Mapping map = located.value();
    List<EntryRef> shared = new ArrayList<>();
    for (Located<String> with : WarehouseKeys.SHARE_WITH.in(map, List.of())) {
      References.parse(EntryKind.WAREHOUSE.word() + "/" + with.value(), scope.domain())
          .value()
          .filter(ref -> scope.exists(ref, with.span()))
          .ifPresent(shared::add);
    }
    return WarehouseKeys.SQL
        .in(map)
        .flatMap(sql -> scope.files().find(sql, scope.problems()))
        .map(
            file ->
                new View(name, EntryKeys.DESCRIPTION.in(map, ""), file, shared, located.span()));
  }
}
