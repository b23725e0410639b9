package dev.freehold.components.service;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.cluster.ClusterResources.Identity;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Service;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a service of a platform consists of. */
public final class ServiceReading {
  private final AccessIndex accesses;

  public ServiceReading(AccessIndex accesses) {
    this.accesses = accesses;
  }

  public ServiceSpec spec(Service service) {
    SortedMap<Cluster, Set<Level>> clusters = new TreeMap<>();
    for (Cluster cluster : accesses.clustersOf(service)) {
      clusters.put(cluster, accesses.of(service).getOrDefault(cluster, Set.of()));
    }
    return new ServiceSpec(
        new Identity(service.username(), service.password().toString(), service.quota()),
        service.consumerGroups(),
        service.transactionalIds(),
        clusters,
        service.entry().previously(),
        AccessIndex.origin(service.ref().local(), service.span()));
  }
}
