package dev.freehold.components.domain;

import dev.freehold.components.service.ServiceSpec;
import dev.freehold.components.topic.TopicSpec;
import dev.freehold.components.warehouse.WarehouseSpec;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.cluster.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a domain consists of.
 *
 * @param services by logical name
 * @param topics by logical name
 * @param warehouses by logical name
 * @param readers people who read topics of the domain
 */
public record DomainSpec(
    Map<String, ServiceSpec> services,
    Map<String, TopicSpec> topics,
    Map<String, WarehouseSpec> warehouses,
    List<Reader> readers,
    Origin origin) {
  public DomainSpec {
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    warehouses = Collections.unmodifiableMap(new LinkedHashMap<>(warehouses));
    readers = List.copyOf(readers);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * A person who reads topics on a cluster, in a consumer group of their own.
   *
   * @param principal {@code User:ann@acme.example}
   * @param username what the person logs in as
   */
  public record Reader(Cluster cluster, String principal, String username, Origin origin) {}

  /** Collects the parts; they are registered in the order in which they are given. */
  public static final class Builder {
    private final Map<String, ServiceSpec> services = new LinkedHashMap<>();
    private final Map<String, TopicSpec> topics = new LinkedHashMap<>();
    private final Map<String, WarehouseSpec> warehouses = new LinkedHashMap<>();
    private final List<Reader> readers = new ArrayList<>();
    private Origin origin = Origin.NONE;

    public Builder service(String name, ServiceSpec service) {
      services.put(name, service);
      return this;
    }

    public Builder topic(String name, TopicSpec topic) {
      topics.put(name, topic);
      return this;
    }

    public Builder warehouse(WarehouseSpec warehouse) {
      warehouses.put(warehouse.thing().name(), warehouse);
      return this;
    }

    public Builder reader(Reader person) {
      readers.add(person);
      return this;
    }

    Builder origin(Origin entry) {
      origin = entry;
      return this;
    }

    public DomainSpec build() {
      return new DomainSpec(services, topics, warehouses, readers, origin);
    }
  }
}
