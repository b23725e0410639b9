package dev.freehold.components.domain;

import dev.freehold.components.cluster.Acl;
import dev.freehold.components.domain.DomainSpec.Reader;
import dev.freehold.components.place.Place;
import dev.freehold.components.service.ServiceExpansion;
import dev.freehold.components.system.Systems;
import dev.freehold.components.topic.TopicExpansion;
import dev.freehold.components.warehouse.Queries;
import dev.freehold.components.warehouse.WarehouseExpansion;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import java.util.ArrayList;
import java.util.List;

/** Expands one domain. */
public final class DomainExpansion {
  public static final String TYPE = "freehold:index:Domain";

  private final Systems systems;

  public DomainExpansion(Systems systems) {
    this.systems = systems;
  }

  public static DeclarationId id(String name) {
    return new DeclarationId(TYPE, name);
  }

  /** The component and everything below it. */
  public List<Declaration> expand(String name, DomainSpec domain) {
    var declarations = new ArrayList<Declaration>();
    declarations.add(
        Declaration.component(id(name), DeclarationId.STACK, Options.NONE, domain.origin()));
    var services = new ServiceExpansion(systems);
    domain
        .services()
        .forEach((service, spec) -> declarations.addAll(services.expand(service, spec, id(name))));
    var topics = new TopicExpansion(systems);
    domain
        .topics()
        .forEach((topic, spec) -> declarations.addAll(topics.expand(topic, spec, id(name))));
    domain.readers().forEach(person -> declarations.add(group(name, person)));
    List<WarehouseExpansion> warehouses = warehouses(domain);
    warehouses.forEach(warehouse -> declarations.addAll(warehouse.data(id(name))));
    declarations.addAll(queries(warehouses));
    return declarations;
  }

  private List<WarehouseExpansion> warehouses(DomainSpec domain) {
    return domain.warehouses().values().stream()
        .map(warehouse -> new WarehouseExpansion(systems, warehouse))
        .toList();
  }

  /** Views and routines of all warehouses of a domain. */
  public List<Declaration> queries(DomainSpec domain) {
    return queries(warehouses(domain));
  }

  private static List<Declaration> queries(List<WarehouseExpansion> warehouses) {
    var queries = new Queries();
    warehouses.forEach(queries::add);
    return queries.declarations();
  }

  /** A person reads in a consumer group of its own, {@code payments.ann@acme.example}. */
  public Declaration group(String domain, Reader person) {
    String name = "group/" + person.username() + "@" + person.cluster().function();
    var group =
        new Acl(
            Acl.Resource.GROUP,
            domain + "." + person.username(),
            Acl.Pattern.LITERAL,
            person.principal(),
            Acl.Action.READ);
    return systems.on(person.cluster()).acl(Place.of(name, id(domain), person.origin()), group);
  }
}
