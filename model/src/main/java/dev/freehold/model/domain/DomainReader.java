package dev.freehold.model.domain;

import dev.freehold.model.airflow.AirflowReader;
import dev.freehold.model.connector.Connector;
import dev.freehold.model.connector.ConnectorReader;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.GrantReader;
import dev.freehold.model.grant.UseReader;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.Service;
import dev.freehold.model.service.ServiceReader;
import dev.freehold.model.team.Team;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.topic.TopicReader;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.warehouse.Warehouse;
import dev.freehold.model.warehouse.WarehouseReader;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes one domain of one environment, in the order in which entries need each other. */
public final class DomainReader {
  private final DomainSource source;
  private final Scope scope;
  private final EntrySources entries;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final List<Topic> topics = new ArrayList<>();
  private List<Grant> grants = List.of();

  public DomainReader(DomainSource source, Scope scope, Map<Section, List<Layer>> defaults) {
    this.source = source;
    this.scope = scope;
    this.entries = new EntrySources(source, scope, defaults);
  }

  /** First for every domain: its services and topics. */
  public void readEntries() {
    ServiceReader serviceReader = new ServiceReader(scope);
    for (EntrySources.Made made : entries.of(Section.SERVICES)) {
      services.put(made.source().name(), serviceReader.read(made.source()));
    }
    TopicReader topicReader = new TopicReader(scope, services);
    for (EntrySources.Made made : entries.of(Section.TOPICS)) {
      topicReader.read(made.source(), made.template()).ifPresent(topics::add);
    }
  }

  public String name() {
    return source.name();
  }

  public Optional<Service> service(String name) {
    return Optional.ofNullable(services.get(name));
  }

  /** Second for every domain: what it grants, to whichever domain's services. */
  public List<Grant> readGrants(Function<EntryRef, Optional<Service>> everybody) {
    grants = new GrantReader(scope, everybody).read(source.grants());
    return grants;
  }

  /** Last: the domain, its uses checked against everybody's grants. */
  public Domain read(Map<EntryRef, Set<EntryRef>> readers) {
    Mapping head = source.head();
    return new Domain(
        source.name(),
        owner(head),
        DomainKeys.DESCRIPTION.in(head, ""),
        DomainKeys.COST_CENTER.in(head, ""),
        DomainKeys.RETIRED.in(head).map(day -> Deadline.on(day.value())).orElse(Deadline.open()),
        List.copyOf(services.values()),
        topics,
        grants,
        new UseReader(scope, services, readers).read(source.uses()),
        connectors(),
        warehouses(),
        new AirflowReader(scope).read(airflow()),
        head.field("domain").map(Field::keySpan).orElse(Span.ofFile(source.name())));
  }

  private Team owner(Mapping head) {
    return DomainKeys.OWNER
        .in(head)
        .flatMap(
            owner -> scope.catalogue().teams().find(owner.value(), owner.span(), scope.problems()))
        .orElse(new Team("", "", "", "", "", List.of(), Span.ofFile(source.name())));
  }

  private List<Connector> connectors() {
    ConnectorReader reader = new ConnectorReader(scope);
    return entries.of(Section.CONNECTORS).stream()
        .flatMap(made -> reader.read(made.source()).stream())
        .toList();
  }

  private List<Warehouse> warehouses() {
    WarehouseReader reader = new WarehouseReader(scope);
    return entries.of(Section.WAREHOUSES).stream().map(made -> reader.read(made.source())).toList();
  }

  private Mapping airflow() {
    String environment = scope.environment().name();
    Mapping overlay = source.overlays().getOrDefault(environment, source.head()).map("airflow");
    return dev.freehold.model.entry.Merge.of(
        List.of(
            new Layer("domain", source.airflow()), new Layer("overlay " + environment, overlay)));
  }
}
