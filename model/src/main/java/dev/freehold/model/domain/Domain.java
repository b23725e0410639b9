package dev.freehold.model.domain;

import dev.freehold.model.airflow.Airflow;
import dev.freehold.model.connector.Connector;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Use;
import dev.freehold.model.service.Service;
import dev.freehold.model.team.Team;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.warehouse.Warehouse;
import java.util.List;

/**
 * A domain resolved for one environment; every list is sorted by name.
 *
 * @param retired from that day on its stacks plan to empty
 * @param span the {@code domain:} key
 */
public record Domain(
    String name,
    Team owner,
    String description,
    String costCenter,
    Deadline retired,
    List<Service> services,
    List<Topic> topics,
    List<Grant> grants,
    List<Use> uses,
    List<Connector> connectors,
    List<Warehouse> warehouses,
    Airflow airflow,
    Span span) {
  public Domain {
    services = List.copyOf(services);
    topics = List.copyOf(topics);
    grants = List.copyOf(grants);
    uses = List.copyOf(uses);
    connectors = List.copyOf(connectors);
    warehouses = List.copyOf(warehouses);
  }
}
