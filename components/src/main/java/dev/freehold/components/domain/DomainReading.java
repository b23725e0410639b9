package dev.freehold.components.domain;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.cluster.Homes;
import dev.freehold.components.domain.DomainSpec.Reader;
import dev.freehold.components.service.ServiceReading;
import dev.freehold.components.topic.TopicReading;
import dev.freehold.model.domain.Domain;

/** What a domain of a platform consists of. */
public final class DomainReading {
  private final AccessIndex accesses;
  private final ServiceReading services;
  private final TopicReading topics;

  public DomainReading(AccessIndex accesses, Homes homes) {
    this.accesses = accesses;
    this.services = new ServiceReading(accesses);
    this.topics = new TopicReading(accesses, homes);
  }

  public DomainSpec spec(Domain domain) {
    DomainSpec.Builder spec =
        DomainSpec.builder().origin(AccessIndex.origin("domain " + domain.name(), domain.span()));
    domain.services().forEach(service -> spec.service(service.name(), services.spec(service)));
    domain.topics().forEach(topic -> spec.topic(topic.name(), topics.spec(topic)));
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
