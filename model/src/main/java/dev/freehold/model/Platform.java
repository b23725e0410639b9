package dev.freehold.model;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.service.Service;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One environment of an organisation, fully resolved and checked. */
public final class Platform {
  private final String organisation;
  private final Environment environment;
  private final SortedMap<String, Domain> domains = new TreeMap<>();
  private final Map<EntryRef, Topic> topics = new HashMap<>();
  private final Map<EntryRef, Warehouse> warehouses = new HashMap<>();
  private final Map<EntryRef, Item> items = new HashMap<>();
  private final Set<EntryRef> accounts = new HashSet<>();
  private final Map<EntryRef, SortedSet<Cluster>> clustersOfServices = new HashMap<>();

  public Platform(String organisation, Environment environment, Collection<Domain> domains) {
    this.organisation = organisation;
    this.environment = environment;
    for (Domain domain : domains) {
      this.domains.put(domain.name(), domain);
      domain.topics().forEach(topic -> topics.put(topic.ref(), topic));
      for (Warehouse warehouse : domain.warehouses()) {
        warehouses.put(warehouse.ref(), warehouse);
        warehouse.items().forEach(item -> items.put(item.ref(), item));
      }
    }
    this.domains.values().forEach(this::countClusters);
    this.domains.values().forEach(this::countAccounts);
  }

  private void countClusters(Domain domain) {
    for (Topic topic : domain.topics()) {
      topic.producers().forEach(service -> touch(service, topic));
      topic.consumers().forEach(service -> touch(service, topic));
    }
    for (Grant grant : domain.grants()) {
      Topic topic = topics.get(grant.target());
      if (topic != null && grant.grantee() instanceof Grantee.ToService to) {
        touch(to.service(), topic);
      }
    }
  }

  private void countAccounts(Domain domain) {
    for (Warehouse warehouse : domain.warehouses()) {
      warehouse.readers().forEach(service -> accounts.add(service.ref()));
      warehouse.writers().forEach(service -> accounts.add(service.ref()));
    }
    for (Grant grant : domain.grants()) {
      if (grant.target().kind() == EntryKind.WAREHOUSE) {
        grant.grantee().fold(service -> accounts.add(service.ref()), team -> false, user -> false);
      }
    }
  }

  private void touch(Service service, Topic topic) {
    clustersOfServices.computeIfAbsent(service.ref(), ref -> new TreeSet<>()).add(topic.cluster());
  }

  /** The organisation's name. */
  public String organisation() {
    return organisation;
  }

  /** The environment's name. */
  public String name() {
    return environment.name();
  }

  public boolean isLocal() {
    return environment.isLocal();
  }

  public Environment environment() {
    return environment;
  }

  /** The clusters by function. */
  public SortedMap<String, Cluster> clusters() {
    return environment.clusters();
  }

  /** All domains of the environment, sorted by name. */
  public List<Domain> domains() {
    return List.copyOf(domains.values());
  }

  public Optional<Domain> domain(String name) {
    return Optional.ofNullable(domains.get(name));
  }

  /** The topic of a reference of kind {@link EntryKind#TOPIC}. */
  public Optional<Topic> topic(EntryRef ref) {
    return Optional.ofNullable(topics.get(ref));
  }

  /** The warehouse of a reference, or the one that holds what the reference names. */
  public Optional<Warehouse> warehouse(EntryRef ref) {
    return Optional.ofNullable(warehouses.get(ref.entry()));
  }

  /** The table, view or routine of a reference. */
  public Optional<Item> item(EntryRef ref) {
    return Optional.ofNullable(items.get(ref));
  }

  /** The table of a reference such as {@code warehouse/payments/core/table/transactions}. */
  public Optional<Table> table(EntryRef ref) {
    return item(ref).flatMap(item -> item.fold(Optional::of, view -> none(), routine -> none()));
  }

  /** The view of a reference such as {@code warehouse/payments/core/view/daily}. */
  public Optional<View> view(EntryRef ref) {
    return item(ref).flatMap(item -> item.fold(table -> none(), Optional::of, routine -> none()));
  }

  /**
   * Whether a service needs its Google service account: it reads or writes a warehouse of its
   * domain, or any domain grants it one, whether or not the grant has ended.
   */
  public boolean readsWarehouses(Service service) {
    return accounts.contains(service.ref());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /**
   * What SQL says for a table, view or routine: {@code `project`.`dataset`.`name`}.
   *
   * @throws IllegalArgumentException when there is none of that reference
   */
  public String sqlName(EntryRef ref) {
    Item item = items.get(ref);
    if (item == null) {
      throw new IllegalArgumentException("no item " + ref);
    }
    String dataset = warehouses.get(item.warehouse()).physicalName();
    return "`" + environment.project() + "`.`" + dataset + "`.`" + item.physicalName() + "`";
  }

  /** The views that name anything of a warehouse, other than its own; sorted by reference. */
  public List<View> foreignReaders(EntryRef warehouse) {
    return domains.values().stream()
        .flatMap(domain -> domain.warehouses().stream())
        .filter(other -> !other.ref().equals(warehouse))
        .flatMap(other -> other.views().stream())
        .filter(
            view -> view.sql().targets().stream().anyMatch(ref -> ref.entry().equals(warehouse)))
        .toList();
  }

  /**
   * The clusters on which a service touches topics: as producer or consumer of its own domain, or
   * by a grant of any domain, whether or not the grant has ended. Sorted by function.
   */
  public List<Cluster> clustersOf(Service service) {
    SortedSet<Cluster> found = clustersOfServices.get(service.ref());
    return found == null ? List.of() : List.copyOf(found);
  }
}
