package dev.freehold.components.service;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.access.WarehouseAccess;
import dev.freehold.components.cluster.ClusterResources.Identity;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.service.ServiceSpec.Account;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Service;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a service of a platform consists of. */
public final class ServiceReading {
  private final AccessIndex accesses;
  private final WarehouseAccess warehouses;
  private final GoogleProject project;

  /**
   * @param project where services have their accounts
   */
  public ServiceReading(AccessIndex accesses, WarehouseAccess warehouses, GoogleProject project) {
    this.accesses = accesses;
    this.warehouses = warehouses;
    this.project = project;
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
        accounts(service),
        service.entry().previously(),
        AccessIndex.origin(service.ref().local(), service.span()));
  }

  private List<Account> accounts(Service service) {
    return warehouses.hasAccount(service)
        ? List.of(new Account(project, service.serviceAccount()))
        : List.of();
  }
}
