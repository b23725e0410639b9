package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.OwnServices;
import dev.freehold.model.template.TemplateUse;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes warehouses of merged entries. */
public final class WarehouseReader {
  /** What of other entries a warehouse needs. */
  public record Others(
      OwnServices services,
      Labels labels,
      Function<EntryRef, Optional<Topic>> topics,
      Function<Located<String>, Optional<Grantee>> grantees) {}

  private static final Duration TIME_TRAVEL = Duration.ofDays(7);

  private final Scope scope;
  private final Others others;

  public WarehouseReader(Scope scope, Others others) {
    this.scope = scope;
    this.others = others;
  }

  public Warehouse read(EntrySource source, TemplateUse template) {
    Mapping values = source.merged();
    Shelf shelf = new Shelf(scope, source, others.labels());
    Located<TimeLimit> retention =
        WarehouseKeys.RETENTION
            .in(values)
            .orElse(new Located<>(TimeLimit.unlimited(), source.span()));
    TableReader tables = new TableReader(shelf, retention, others.topics(), others.grantees());
    return new Warehouse(
        source.entry(Map.of("physicalName", naming())),
        physicalName(source),
        location(values),
        shelf.dataClass(),
        new Lifetimes(
            retention.value(),
            WarehouseKeys.EXPIRE_TABLES.in(values, TimeLimit.unlimited()),
            WarehouseKeys.TIME_TRAVEL.in(values, TIME_TRAVEL)),
        encryptionKey(values),
        new java.util.TreeMap<>(shelf.labels()),
        Shelf.origin(values),
        others.services().find(WarehouseKeys.READERS.in(values, List.of()), "read: warehouse/..."),
        others.services().find(WarehouseKeys.WRITERS.in(values, List.of()), "write: warehouse/..."),
        items(source, "tables", "table", tables::read),
        items(source, "views", "view", new ViewReader(shelf)::read),
        items(source, "routines", "routine", new RoutineReader(shelf)::read),
        template);
  }

  private static <T> List<T> items(
      EntrySource source, String section, String word, Function<EntrySource, Optional<T>> reader) {
    List<Field> fields = new ArrayList<>(source.merged().map(section).fields());
    fields.sort(Comparator.comparing(Field::key));
    List<T> items = new ArrayList<>();
    for (Field field : fields) {
      reader.apply(source.inner(section, word, field)).ifPresent(items::add);
    }
    return items;
  }

  private Link naming() {
    var naming = scope.catalogue().naming();
    return new Link("naming", naming.pattern(NameKind.DATASET), naming.place(NameKind.DATASET));
  }

  private String physicalName(EntrySource source) {
    String name =
        scope.catalogue().naming().name(NameKind.DATASET, scope.domain(), source.lastingName());
    return EntryKeys.PHYSICAL_NAME.in(source.merged(), Datasets.made(name));
  }

  private String location(Mapping values) {
    String location = WarehouseKeys.LOCATION.in(values, WarehouseKeys.AS_ENVIRONMENT);
    return location.equals(WarehouseKeys.AS_ENVIRONMENT)
        ? scope.environment().location()
        : location;
  }

  /** Emulators have no keys, so a local environment has none. */
  private String encryptionKey(Mapping values) {
    return scope.environment().isLocal()
        ? ""
        : WarehouseKeys.ENCRYPTION_KEY.in(values, scope.environment().encryptionKey());
  }
}
