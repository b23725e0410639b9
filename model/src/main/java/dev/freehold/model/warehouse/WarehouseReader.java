package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.OwnServices;
import dev.freehold.model.service.Service;
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
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Makes warehouses of merged entries. */
public final class WarehouseReader {
  /**
   * What of other entries a warehouse needs.
   *
   * @param topics every domain's
   * @param datasets the warehouse of a dataset's physical name
   * @param grantees who a reference stands for; empty after a report
   * @param granted whether a grant of the domain lets somebody read a thing, or it is in doubt
   */
  public record Others(
      OwnServices services,
      Labels labels,
      Function<EntryRef, Optional<Topic>> topics,
      Function<String, Optional<EntrySource>> datasets,
      Function<Located<String>, Optional<Grantee>> grantees,
      BiPredicate<Grantee, EntryRef> granted) {}

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
    new Retentions(scope).check(retention.value(), retention.span(), shelf.held());
    List<Service> readers = services(WarehouseKeys.READERS.in(values, List.of()), "read");
    List<Service> writers = services(WarehouseKeys.WRITERS.in(values, List.of()), "write");
    List<Service> both = new ArrayList<>(readers);
    both.addAll(writers);
    Contents contents = contents(shelf, source, retention, both);
    Lifetimes lifetimes =
        new Lifetimes(
            retention.value(),
            WarehouseKeys.EXPIRE_TABLES.in(values, TimeLimit.unlimited()),
            WarehouseKeys.TIME_TRAVEL.in(values, TIME_TRAVEL));
    checkVanishing(source, lifetimes, contents);
    return new Warehouse(
        source.entry(Map.of("physicalName", naming())),
        name(source),
        location(source, shelf),
        shelf.dataClass(),
        lifetimes,
        encryptionKey(source, shelf),
        new TreeMap<>(shelf.labels()),
        Shelf.origin(values),
        readers,
        writers,
        contents.tables(),
        contents.views(),
        contents.routines(),
        template);
  }

  private record Contents(List<Table> tables, List<View> views, List<Routine> routines) {}

  private Contents contents(
      Shelf shelf, EntrySource source, Located<TimeLimit> retention, List<Service> own) {
    TableReader tables =
        new TableReader(
            shelf,
            retention,
            new SourceReader(scope, others.topics()),
            new RowPolicyReader(scope, others.grantees(), (who, ref) -> reads(own, who, ref)));
    SqlReader sql =
        new SqlReader(scope, new SqlNames(scope.domain(), scope.directory(), others.datasets()));
    return new Contents(
        items(shelf, source, "tables", "table", tables::read),
        items(shelf, source, "views", "view", new ViewReader(shelf, sql)::read),
        items(shelf, source, "routines", "routine", new RoutineReader(shelf, sql)::read));
  }

  private List<Service> services(List<Located<String>> names, String level) {
    return others.services().find(names, level + ": warehouse/...");
  }

  private boolean reads(List<Service> own, Grantee who, EntryRef table) {
    return own.stream().anyMatch(service -> service.ref().equals(who.ref()))
        || others.granted().test(who, table);
  }

  private static <T> List<T> items(
      Shelf shelf,
      EntrySource source,
      String section,
      String word,
      Function<EntrySource, Optional<T>> reader) {
    List<Field> fields = new ArrayList<>(source.merged().map(section).fields());
    fields.sort(Comparator.comparing(Field::key));
    List<T> items = new ArrayList<>();
    for (Field field : fields) {
      EntrySource item = source.inner(section, word, field);
      if (!item.isOfDomain()) {
        continue;
      }
      Optional<T> made = reader.apply(item);
      if (shelf.isFree(item, field.key())) {
        made.ifPresent(items::add);
      }
    }
    return items;
  }

  /** What expires as a whole takes what is declared with it, unless its partitions expire. */
  private void checkVanishing(EntrySource source, Lifetimes lifetimes, Contents contents) {
    Optional<Located<TimeLimit>> key = WarehouseKeys.EXPIRE_TABLES.in(source.merged());
    if (key.isEmpty() || lifetimes.expireTables().isUnlimited()) {
      return;
    }
    List<Item> doomed = new ArrayList<>(contents.views());
    contents.tables().stream()
        .filter(table -> table.partitionExpiration().isUnlimited())
        .forEach(doomed::add);
    doomed.stream()
        .min(Comparator.comparing(Item::span))
        .ifPresent(
            item ->
                scope
                    .problems()
                    .add(
                        Diagnostic.error(
                                Code.DECLARED_WOULD_VANISH,
                                key.get().span(),
                                item.ref().local() + " would vanish as a whole",
                                "expire only tables in a warehouse of their own; here every table"
                                    + " needs partitionBy a time and a retention, and no view fits")
                            .with("what would vanish", item.span())));
  }

  private Link naming() {
    var naming = scope.catalogue().naming();
    return new Link("naming", naming.pattern(NameKind.DATASET), naming.place(NameKind.DATASET));
  }

  private String name(EntrySource source) {
    String name = Datasets.name(scope, source);
    Datasets.checkDataset(scope, name, source.place("physicalName"));
    return name;
  }

  private String location(EntrySource source, Shelf shelf) {
    String written = WarehouseKeys.LOCATION.in(source.merged(), WarehouseKeys.AS_ENVIRONMENT);
    String location =
        written.equals(WarehouseKeys.AS_ENVIRONMENT) ? scope.environment().location() : written;
    if (location.isEmpty()) {
      scope.error(
          Code.ENVIRONMENT_LACKS,
          source.span(),
          scope.environment().name() + " has no location, and neither has " + source.name(),
          "add location: EU to one of the two");
      return location;
    }
    new ClassDemands(scope, shelf.held()).checkLocation(location, own(source, "location"));
    return location;
  }

  /** Emulators have no keys, so a local environment has none. */
  private String encryptionKey(EntrySource source, Shelf shelf) {
    String key =
        scope.environment().isLocal()
            ? ""
            : WarehouseKeys.ENCRYPTION_KEY.in(source.merged(), scope.environment().encryptionKey());
    ClassDemands demands = new ClassDemands(scope, shelf.held());
    demands.checkEncryption(key, own(source, "dataClass"));
    String written = WarehouseKeys.LOCATION.in(source.merged(), WarehouseKeys.AS_ENVIRONMENT);
    String location =
        written.equals(WarehouseKeys.AS_ENVIRONMENT) ? scope.environment().location() : written;
    demands.checkKey(key, location, own(source, "encryptionKey"));
    return key;
  }

  /** The place of a value that a file of the domain gives, else of the entry. */
  private Span own(EntrySource source, String key) {
    Span place = source.place(key);
    return place.file().startsWith(scope.domain() + "/") ? place : source.span();
  }
}
