package dev.freehold.components.warehouse;

import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.GoogleResources;
import dev.freehold.components.google.Member;
import dev.freehold.components.google.Roles;
import dev.freehold.components.google.Until;
import dev.freehold.components.place.Place;
import dev.freehold.components.system.Systems;
import dev.freehold.components.warehouse.TableSpec.Rows;
import dev.freehold.components.warehouse.ViewSpec.Authorisation;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;

/** Expands one warehouse. */
public final class WarehouseExpansion {
  public static final String TYPE = "freehold:index:Warehouse";

  private final GoogleResources google;
  private final WarehouseSpec warehouse;
  private final DeclarationId id;

  /**
   * @param warehouse its name is unique among the warehouses of a stack
   */
  public WarehouseExpansion(Systems systems, WarehouseSpec warehouse) {
    this.google = systems.in(warehouse.project());
    this.warehouse = warehouse;
    this.id = new DeclarationId(TYPE, warehouse.thing().name());
  }

  /**
   * The component; below it the dataset, masks, tables with their row policies, and who has access;
   * then routines and views.
   */
  public List<Declaration> expand(DeclarationId parent) {
    List<Declaration> declarations = data(parent);
    declarations.addAll(new Queries().add(this).declarations());
    return declarations;
  }

  WarehouseSpec spec() {
    return warehouse;
  }

  /** Everything but routines and views, which may need something of other warehouses. */
  public List<Declaration> data(DeclarationId parent) {
    var declarations = new ArrayList<Declaration>();
    Options.Builder options = Options.builder();
    warehouse.thing().previously().forEach(old -> options.alias(Alias.named(old)));
    declarations.add(
        Declaration.component(id, parent, options.build(), warehouse.thing().origin()));
    declarations.add(dataset());
    var masks = new Masks(google, warehouse, id);
    declarations.addAll(masks.declarations());
    for (TableSpec table : warehouse.tables()) {
      Fields inputs = Inputs.table(warehouse, table, masks::tag);
      Place place = place(table.thing(), "/tables/").after(datasetId());
      declarations.add(google.declare(WarehouseTypes.TABLE, place, inputs));
      table.rows().forEach(rows -> declarations.add(rows(table, rows)));
      table.accesses().forEach(access -> declarations.add(access(table.thing(), access)));
    }
    warehouse.accesses().forEach(access -> declarations.add(access(access)));
    return declarations;
  }

  private Declaration dataset() {
    Thing thing = warehouse.thing();
    List<Alias> aliases = thing.previously().stream().map(Alias::named).toList();
    Place place = Place.of(thing.name(), id, thing.origin()).with(aliases, thing.flags());
    if (thing.start() == Thing.Start.IMPORT) {
      place = place.importing(warehouse.project().dataset(thing.id()));
    }
    return google.declare(WarehouseTypes.DATASET, place, Inputs.dataset(warehouse));
  }

  private DeclarationId datasetId() {
    return new DeclarationId(WarehouseTypes.DATASET, warehouse.thing().name());
  }

  private Declaration rows(TableSpec table, Rows rows) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("tableId", table.thing().id());
    inputs.put("policyId", rows.id()).put("filterPredicate", rows.filter());
    inputs.put("grantees", Inputs.texts(rows.to().stream().map(Member::iam).toList()));
    DeclarationId on = tableId(table.thing());
    Place place = Place.of(on.name() + "/rows/" + rows.name(), id, rows.origin()).after(on);
    return google.declare(WarehouseTypes.ROWS, place, inputs.build());
  }

  private Declaration access(GoogleAccess access) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("role", Roles.of(access.level()));
    access.member().into(inputs);
    Until.into(inputs, access.until());
    String name = warehouse.thing().name() + "/" + access.id();
    Place place = Place.of(name, id, access.origin()).after(datasetId());
    return google.declare(WarehouseTypes.DATASET_ACCESS, place, inputs.build());
  }

  private Declaration access(Thing thing, GoogleAccess access) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("tableId", thing.id());
    inputs.put("role", Roles.of(access.level())).put("member", access.member().iam());
    Until.into(inputs, access.until());
    DeclarationId on = tableId(thing);
    Place place = Place.of(on.name() + "/" + access.id(), id, access.origin()).after(on);
    return google.declare(WarehouseTypes.TABLE_ACCESS, place, inputs.build());
  }

  Declaration routine(RoutineSpec routine) {
    var needs = new ArrayList<>(routine.needs());
    needs.add(0, datasetId());
    Place place = place(routine.thing(), "/routines/").after(needs);
    return google.declare(WarehouseTypes.ROUTINE, place, RoutineInputs.of(warehouse, routine));
  }

  /** A view of the warehouse, who reads it, and the datasets that let it read. */
  List<Declaration> view(ViewSpec view) {
    var declarations = new ArrayList<Declaration>();
    var needs = new ArrayList<>(view.needs());
    needs.add(0, datasetId());
    Place place = place(view.thing(), "/tables/").after(needs);
    declarations.add(google.declare(WarehouseTypes.TABLE, place, Inputs.view(warehouse, view)));
    view.authorisedOn().forEach(on -> declarations.add(authorisation(view, on)));
    view.accesses().forEach(access -> declarations.add(access(view.thing(), access)));
    return declarations;
  }

  private Declaration authorisation(ViewSpec view, Authorisation on) {
    Fields.Builder itself = Fields.builder().put("projectId", warehouse.project().id());
    itself.put("datasetId", warehouse.dataset()).put("tableId", view.thing().id());
    Fields.Builder inputs = Fields.builder().put("datasetId", on.dataset());
    inputs.put("view", itself.build());
    DeclarationId made = tableId(view.thing());
    String name = made.name() + "/reads/" + on.warehouse();
    var dataset = new DeclarationId(WarehouseTypes.DATASET, on.warehouse());
    Place place = Place.of(name, id, view.thing().origin()).after(made, dataset);
    return google.declare(WarehouseTypes.DATASET_ACCESS, place, inputs.build());
  }

  private DeclarationId tableId(Thing thing) {
    return WarehouseTypes.table(warehouse.thing().name(), thing.name());
  }

  private Place place(Thing thing, String collection) {
    String providerId = warehouse.project().dataset(warehouse.dataset()) + collection + thing.id();
    return thing.in(warehouse.thing(), id, providerId);
  }
}
