package dev.freehold.components.domain;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.access.WarehouseAccess;
import dev.freehold.components.cluster.Homes;
import dev.freehold.components.domain.DomainSpec.Reader;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.service.ServiceReading;
import dev.freehold.components.topic.TopicReading;
import dev.freehold.components.warehouse.WarehouseReading;
import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.environment.Emulators;
import dev.freehold.model.environment.Environment;
import java.time.LocalDate;

/** What a domain of a platform consists of. */
public final class DomainReading {
  private final AccessIndex accesses;
  private final ServiceReading services;
  private final TopicReading topics;
  private final WarehouseReading warehouses;

  /**
   * @param today decides which grants have ended
   */
  public DomainReading(Platform platform, LocalDate today) {
    var homes = new Homes(platform.clusters());
    GoogleProject project = project(platform.environment());
    var inProject = WarehouseAccess.of(platform, project, today);
    this.accesses = AccessIndex.of(platform, homes, today);
    this.services = new ServiceReading(accesses, inProject, project);
    this.topics = new TopicReading(accesses, homes);
    this.warehouses = new WarehouseReading(platform, project, inProject);
  }

  private static GoogleProject project(Environment environment) {
    GoogleProject project = GoogleProject.of(environment.project());
    Emulators emulators = environment.emulators();
    return emulators.isEmpty()
        ? project
        : project.emulated(emulators.bigquery(), emulators.google());
  }

  public DomainSpec spec(Domain domain) {
    DomainSpec.Builder spec =
        DomainSpec.builder().origin(AccessIndex.origin("domain " + domain.name(), domain.span()));
    domain.services().forEach(service -> spec.service(service.name(), services.spec(service)));
    domain.topics().forEach(topic -> spec.topic(topic.name(), topics.spec(topic)));
    domain.warehouses().forEach(each -> spec.warehouse(warehouses.spec(each)));
    accesses
        .readers(domain)
        .forEach(
            (cluster, people) ->
                people
                    .values()
                    .forEach(
                        person ->
                            spec.reader(
                                new Reader(
                                    cluster,
                                    person.principal(),
                                    person.username(),
                                    person.origin()))));
    return spec.build();
  }
}
