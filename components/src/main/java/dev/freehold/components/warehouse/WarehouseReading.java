package dev.freehold.components.warehouse;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.access.ClassAccess;
import dev.freehold.components.access.WarehouseAccess;
import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.google.Member;
import dev.freehold.components.warehouse.TableSpec.Rows;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.model.Platform;
import dev.freehold.model.column.Column;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Origin;
import dev.freehold.model.warehouse.Part;
import dev.freehold.model.warehouse.Routine;
import dev.freehold.model.warehouse.RowPolicy;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a warehouse of a platform consists of. */
public final class WarehouseReading {
  private final Platform platform;
  private final GoogleProject project;
  private final WarehouseAccess accesses;
  private final Authorisations authorisations;

  public WarehouseReading(Platform platform, GoogleProject project, WarehouseAccess accesses) {
    this.platform = platform;
    this.project = project;
    this.accesses = accesses;
    this.authorisations = new Authorisations(platform, accesses);
  }

  public WarehouseSpec spec(Warehouse warehouse) {
    return new WarehouseSpec(
        project,
        dataset(warehouse),
        warehouse.location(),
        warehouse.lifetimes(),
        warehouse.encryptionKey(),
        warehouse.tables().stream().map(this::table).toList(),
        warehouse.views().stream().map(this::view).toList(),
        warehouse.routines().stream().map(this::routine).toList(),
        List.copyOf(accesses.to(warehouse.ref())),
        sights(warehouse));
  }

  private List<ClassAccess> sights(Warehouse warehouse) {
    var classes = new TreeSet<DataClass>(Comparator.comparing(DataClass::name));
    warehouse.tables().forEach(table -> collect(table.columns(), classes));
    var sights = new ArrayList<ClassAccess>();
    classes.forEach(each -> sights.addAll(accesses.sights(warehouse, each)));
    return sights;
  }

  private static void collect(List<Column> columns, Set<DataClass> classes) {
    for (Column column : columns) {
      if (Mask.has(column.dataClass())) {
        classes.add(column.dataClass());
      }
      collect(column.children(), classes);
    }
  }

  private static Thing dataset(Warehouse warehouse) {
    Entry entry = warehouse.entry();
    return new Thing(
        warehouse.name(),
        warehouse.physicalName(),
        entry.description(),
        warehouse.labels(),
        entry.previously(),
        flags(entry),
        start(warehouse.origin()),
        AccessIndex.origin(warehouse.ref().local(), warehouse.span()));
  }

  private static Thing thing(Item item) {
    Part part = item.part();
    Entry entry = part.entry();
    return new Thing(
        item.name(),
        part.physicalName(),
        entry.description(),
        part.labels(),
        entry.previously(),
        flags(entry),
        start(part.origin()),
        AccessIndex.origin(item.ref().local(), item.span()));
  }

  private static Set<Flag> flags(Entry entry) {
    var flags = EnumSet.noneOf(Flag.class);
    if (entry.isProtected()) {
      flags.add(Flag.PROTECT);
    }
    if (entry.keepsData()) {
      flags.add(Flag.RETAIN_ON_DELETE);
    }
    return flags;
  }

  private static Thing.Start start(Origin origin) {
    return origin == Origin.ADOPTED ? Thing.Start.IMPORT : Thing.Start.CREATE;
  }

  private TableSpec table(Table table) {
    return new TableSpec(
        thing(table),
        table.columns(),
        table.layout(),
        table.partitionExpiration(),
        table.primaryKey(),
        table.rows().stream().map(rows -> rows(table, rows)).toList(),
        accesses(table));
  }

  private List<GoogleAccess> accesses(Item item) {
    return List.copyOf(accesses.to(item.ref()));
  }

  private Rows rows(Table table, RowPolicy rows) {
    List<Member> to =
        rows.to().stream().flatMap(each -> accesses.members(each).stream()).sorted().toList();
    String entry = table.ref().local() + " rows " + rows.name();
    return new Rows(
        rows.name(),
        rows.physicalName(),
        rows.filter(),
        to,
        AccessIndex.origin(entry, rows.span()));
  }

  private ViewSpec view(View view) {
    return new ViewSpec(
        thing(view),
        sql(view.sql()),
        view.materialization(),
        needs(view),
        authorisations.of(view),
        accesses(view));
  }

  private RoutineSpec routine(Routine routine) {
    return new RoutineSpec(
        thing(routine),
        routine.kind(),
        sql(routine.sql()),
        routine.arguments(),
        routine.returns(),
        routine.columns(),
        needs(routine));
  }

  private String sql(SqlText sql) {
    return sql.rewritten(platform::sqlName).strip();
  }

  private List<DeclarationId> needs(Item item) {
    SqlText sql = item.fold(table -> new SqlText("", "", List.of()), View::sql, Routine::sql);
    return sql.targets().stream()
        .filter(target -> target.domain().equals(item.ref().domain()))
        .flatMap(target -> platform.item(target).stream())
        .map(WarehouseReading::declaration)
        .toList();
  }

  private static DeclarationId declaration(Item item) {
    EntryRef warehouse = item.warehouse();
    return item instanceof Routine
        ? WarehouseTypes.routine(warehouse.name(), item.name())
        : WarehouseTypes.table(warehouse.name(), item.name());
  }
}
