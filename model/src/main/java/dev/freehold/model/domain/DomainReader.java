package dev.freehold.model.domain;

import dev.freehold.model.airflow.AirflowReader;
import dev.freehold.model.connector.Connector;
import dev.freehold.model.connector.ConnectorReader;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.GrantReader;
import dev.freehold.model.grant.Granted;
import dev.freehold.model.grant.Use;
import dev.freehold.model.grant.UseReader;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.OwnServices;
import dev.freehold.model.service.Service;
import dev.freehold.model.service.ServiceReader;
import dev.freehold.model.team.Team;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.topic.TopicReader;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.warehouse.Datasets;
import dev.freehold.model.warehouse.Labels;
import dev.freehold.model.warehouse.Warehouse;
import dev.freehold.model.warehouse.WarehouseReader;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes one domain of one environment, in the order in which entries need each other. */
public final class DomainReader {
  private final DomainSource source;
  private final Scope scope;
  private final EntrySources entries;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, EntrySource> datasets = new HashMap<>();
  private List<EntrySources.Made> warehouses = List.of();
  private List<Grant> grants = List.of();
  private Set<EntryRef> inDoubt = Set.of();

  public DomainReader(DomainSource source, Scope scope, Map<Section, List<Layer>> defaults) {
    this.source = source;
    this.scope = scope;
    this.entries = new EntrySources(source, scope, defaults);
  }

  /** First for every domain: its services and topics. */
  public void readEntries() {
    each(
        Section.SERVICES,
        (made, within) -> Optional.of(new ServiceReader(within).read(made.source())),
        service -> services.put(service.name(), service));
    each(
        Section.TOPICS,
        (made, within) -> new TopicReader(within, services).read(made.source(), made.template()),
        topics::add);
    warehouses = entries.of(Section.WAREHOUSES);
    for (EntrySources.Made made : warehouses) {
      datasets.put(Datasets.name(scope, made.source()), made.source());
    }
  }

  /** The domain's warehouse with a dataset of that physical name. */
  public Optional<EntrySource> dataset(String physicalName) {
    return Optional.ofNullable(datasets.get(physicalName));
  }

  /** Of an entry in doubt only what it refers to is judged, and nothing is made. */
  private <T> void each(
      Section section,
      BiFunction<EntrySources.Made, Scope, Optional<T>> reader,
      Consumer<T> collector) {
    each(entries.of(section), reader, collector);
  }

  private <T> void each(
      List<EntrySources.Made> all,
      BiFunction<EntrySources.Made, Scope, Optional<T>> reader,
      Consumer<T> collector) {
    for (EntrySources.Made made : all) {
      if (made.certainty() == EntrySources.Certainty.SOUND) {
        reader.apply(made, scope).ifPresent(collector);
      } else {
        Problems found = new Problems();
        reader.apply(made, scope.reportingTo(found));
        scope.problems().addAll(found, Code::isReference);
      }
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
    GrantReader reader = new GrantReader(scope, everybody);
    grants = reader.read(source.grants());
    reader.lookUp(source.faults().grants());
    inDoubt = new HashSet<>(reader.inDoubt());
    if (source.faults().sections().contains("grants")) {
      inDoubt.add(Granted.everythingOf(source.name()));
    }
    return grants;
  }

  /** What grants with a fault may have meant to give; known once the grants are read. */
  public Set<EntryRef> grantsInDoubt() {
    return inDoubt;
  }

  /** Whether a use could not be read. */
  public boolean usesInDoubt() {
    return !source.faults().uses().isEmpty() || source.faults().sections().contains("uses");
  }

  /** A topic of the domain. */
  public Optional<Topic> topic(EntryRef ref) {
    return topics.stream().filter(topic -> topic.ref().equals(ref)).findFirst();
  }

  /**
   * Last: the domain, its uses checked against everybody's grants.
   *
   * @param everybody finds what every domain has
   */
  public Domain read(Granted granted, Everybody everybody) {
    Mapping head = source.head();
    Team owner = owner(head);
    return new Domain(
        source.name(),
        owner,
        DomainKeys.DESCRIPTION.in(head, ""),
        DomainKeys.COST_CENTER.in(head, ""),
        DomainKeys.RETIRED.in(head).map(day -> Deadline.on(day.value())).orElse(Deadline.open()),
        List.copyOf(services.values()),
        topics,
        grants,
        uses(granted),
        connectors(),
        warehouses(owner, everybody),
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

  private List<Use> uses(Granted granted) {
    Problems found = new Problems();
    new UseReader(scope.reportingTo(found), services, granted).read(source.faults().uses());
    scope.problems().addAll(found, Code::isReference);
    return new UseReader(scope, services, granted).read(source.uses());
  }

  private List<Connector> connectors() {
    List<Connector> connectors = new ArrayList<>();
    each(
        Section.CONNECTORS,
        (made, within) -> new ConnectorReader(within).read(made.source()),
        connectors::add);
    return connectors;
  }

  private List<Warehouse> warehouses(Team owner, Everybody everybody) {
    List<Warehouse> found = new ArrayList<>();
    Labels labels =
        new Labels(source.name(), owner.id(), DomainKeys.COST_CENTER.in(source.head(), ""));
    Readers readers = new Readers(scope, grants, inDoubt);
    each(
        warehouses,
        (made, within) -> {
          var others =
              new WarehouseReader.Others(
                  new OwnServices(within, services),
                  labels,
                  everybody::topic,
                  everybody::dataset,
                  new GrantReader(within, everybody::service)::grantee,
                  readers::has);
          return Optional.of(
              new WarehouseReader(within, others).read(made.source(), made.template()));
        },
        found::add);
    return found;
  }

  private Mapping airflow() {
    String environment = scope.environment().name();
    Mapping overlay = source.overlays().getOrDefault(environment, source.head()).map("airflow");
    return dev.freehold.model.entry.Merge.of(
        List.of(
            new Layer("domain", source.airflow()), new Layer("overlay " + environment, overlay)));
  }
}
