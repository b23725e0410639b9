package dev.freehold.components.cluster;

import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.service.Quota;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Declares things on one cluster, in the types of its official provider. */
public interface ClusterResources {
  static ClusterResources of(Cluster cluster) {
    return cluster
        .spec()
        .fold(
            kafka -> new KafkaResources(cluster.function(), kafka),
            confluent -> new ConfluentResources(cluster.function(), confluent));
  }

  /** The provider that everything else here uses. */
  Declaration provider();

  Declaration topic(Place place, TopicShape topic);

  Declaration acl(Place place, Acl acl);

  /** What a service needs to log in and its limits; empty where the cluster has neither. */
  List<Declaration> identity(Place place, Identity service);

  /**
   * A topic as the cluster sees it.
   *
   * @param config Kafka topic config, {@code retention.ms} to text
   */
  record TopicShape(
      String name, int partitions, int replication, SortedMap<String, String> config) {
    public TopicShape {
      config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
    }
  }

  /**
   * What a service is on a cluster.
   *
   * @param username what it logs in as
   * @param password the reference of its password, {@code secret://payments/ledger}
   */
  record Identity(String username, String password, Quota quota) {
    public Identity {
      ClusterSpecs.secret(password);
    }
  }
}
