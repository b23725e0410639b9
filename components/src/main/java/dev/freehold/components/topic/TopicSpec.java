package dev.freehold.components.topic;

import dev.freehold.components.access.Access;
import dev.freehold.components.cluster.ClusterResources.TopicShape;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.grant.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a topic consists of: the topic on its cluster and who may use it.
 *
 * @param accesses at most one per principal and level
 * @param previously earlier logical names, oldest first; a topic known under one is taken over
 * @param flags {@code PROTECT} and {@code RETAIN_ON_DELETE} of the topic itself
 */
public record TopicSpec(
    Cluster cluster,
    TopicShape shape,
    List<Access> accesses,
    List<String> previously,
    Set<Flag> flags,
    Origin origin) {
  public TopicSpec {
    accesses = List.copyOf(accesses);
    previously = List.copyOf(previously);
    flags = Set.copyOf(flags);
  }

  /**
   * A topic with one partition and the cluster's number of replicas.
   *
   * @param physicalName as the cluster knows it: {@code payments.orders}
   */
  public static Builder on(Cluster cluster, String physicalName) {
    return new Builder(cluster, physicalName);
  }

  /** Collects what is different from the defaults. */
  public static final class Builder {
    private final Cluster cluster;
    private final String name;
    private final SortedMap<String, String> config = new TreeMap<>();
    private final SortedMap<String, Access> accesses = new TreeMap<>();
    private final List<String> previously = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private int partitions = 1;
    private int replication;
    private Origin origin = Origin.NONE;

    private Builder(Cluster cluster, String name) {
      this.cluster = cluster;
      this.name = name;
      this.replication = cluster.spec().replication();
    }

    public Builder partitions(int count) {
      partitions = count;
      return this;
    }

    public Builder replication(int count) {
      replication = count;
      return this;
    }

    /** A Kafka topic config, {@code retention.ms} to {@code 604800000}. */
    public Builder config(String key, String value) {
      config.put(key, value);
      return this;
    }

    public Builder config(Map<String, String> values) {
      config.putAll(values);
      return this;
    }

    /** Lets a principal read: {@code User:risk.scoring}. */
    public Builder reader(String principal) {
      return access(principal, Level.READ);
    }

    /** Lets a principal write. */
    public Builder writer(String principal) {
      return access(principal, Level.WRITE);
    }

    /** Lets a principal see that the topic is there and how it is configured. */
    public Builder viewer(String principal) {
      return access(principal, Level.DESCRIBE);
    }

    private Builder access(String principal, Level level) {
      String bare = principal.substring(principal.indexOf(':') + 1);
      return accesses(List.of(new Access(principal, bare, level, Origin.NONE)));
    }

    Builder accesses(Collection<Access> all) {
      all.forEach(access -> accesses.put(access.id(), access));
      return this;
    }

    /** Earlier logical names, oldest first. */
    public Builder previously(List<String> names) {
      previously.addAll(names);
      return this;
    }

    /** A plan that would delete or replace the topic fails. */
    public Builder protect() {
      flags.add(Flag.PROTECT);
      return this;
    }

    /** The topic leaves the stack without being deleted. */
    public Builder keepData() {
      flags.add(Flag.RETAIN_ON_DELETE);
      return this;
    }

    Builder origin(Origin entry) {
      origin = entry;
      return this;
    }

    public TopicSpec build() {
      var shape = new TopicShape(name, partitions, replication, new TreeMap<>(config));
      return new TopicSpec(
          cluster, shape, List.copyOf(accesses.values()), previously, flags, origin);
    }
  }
}
