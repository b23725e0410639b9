package dev.freehold.components.service;

import dev.freehold.components.cluster.ClusterResources.Identity;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Names;
import dev.freehold.model.service.Quota;
import dev.freehold.model.service.Quota.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service consists of on the clusters that it uses.
 *
 * @param identity what it logs in as, and its limits
 * @param clusters what it does on each cluster where it has an identity; nothing where it may not
 *     do anything yet
 * @param accounts its service account where it uses a Google project; at most one
 * @param previously earlier logical names, oldest first; a service known under one is taken over
 */
public record ServiceSpec(
    Identity identity,
    Names consumerGroups,
    Names transactionalIds,
    SortedMap<Cluster, Set<Level>> clusters,
    List<Account> accounts,
    List<String> previously,
    Origin origin) {
  public ServiceSpec {
    clusters = Collections.unmodifiableSortedMap(new TreeMap<>(clusters));
    accounts = List.copyOf(accounts);
    previously = List.copyOf(previously);
  }

  /**
   * A Google service account, which may run queries in its project.
   *
   * @param id {@code payments-ledger}
   */
  public record Account(GoogleProject project, String id) {}

  String principal() {
    return "User:" + identity.username();
  }

  /**
   * A service whose consumer groups and transactional ids begin with its user name.
   *
   * @param username what it logs in as: {@code payments.ledger}
   * @param password the reference of its password: {@code secret://payments/ledger}
   */
  public static Builder of(String username, String password) {
    return new Builder(username, password);
  }

  /** Collects what is different from the defaults. */
  public static final class Builder {
    private final String username;
    private final String password;
    private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    private final List<String> groups = new ArrayList<>();
    private final List<String> transactions = new ArrayList<>();
    private final SortedMap<Cluster, Set<Level>> clusters = new TreeMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> previously = new ArrayList<>();

    private Builder(String username, String password) {
      this.username = username;
      this.password = password;
    }

    /** It reads topics of this cluster, and so needs consumer groups there. */
    public Builder readsOn(Cluster cluster) {
      levels(cluster).add(Level.READ);
      return this;
    }

    /** It writes to topics of this cluster, and so needs transactional ids there. */
    public Builder writesOn(Cluster cluster) {
      levels(cluster).add(Level.WRITE);
      return this;
    }

    private Set<Level> levels(Cluster cluster) {
      return clusters.computeIfAbsent(cluster, key -> EnumSet.noneOf(Level.class));
    }

    /**
     * It is this service account in the project.
     *
     * @param id {@code payments-ledger}
     */
    public Builder account(GoogleProject project, String id) {
      accounts.add(new Account(project, id));
      return this;
    }

    /** Limits it on every cluster; byte rates are per second and broker, requests in percent. */
    public Builder limit(Limit limit, long value) {
      limits.put(limit, value);
      return this;
    }

    /** Lets it use a further consumer group of exactly this name. */
    public Builder consumerGroup(String name) {
      groups.add(name);
      return this;
    }

    /** Lets it use a further transactional id of exactly this name. */
    public Builder transactionalId(String name) {
      transactions.add(name);
      return this;
    }

    /** Earlier logical names, oldest first. */
    public Builder previously(List<String> names) {
      previously.addAll(names);
      return this;
    }

    public ServiceSpec build() {
      return new ServiceSpec(
          new Identity(username, password, new Quota(new TreeMap<>(limits))),
          new Names(username, groups),
          new Names(username, transactions),
          clusters,
          accounts,
          previously,
          Origin.NONE);
    }
  }
}
