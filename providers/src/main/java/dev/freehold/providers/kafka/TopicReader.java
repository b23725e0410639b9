package dev.freehold.providers.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads topics, many at a time. */
final class TopicReader {
  private static final int TOPICS_PER_REQUEST = 1_000;
  private static final int PARTITIONS_PER_ANSWER = 2_000;
  private static final Set<ConfigSource> NOT_OF_THE_TOPIC =
      Set.of(
          ConfigSource.DEFAULT_CONFIG,
          ConfigSource.STATIC_BROKER_CONFIG,
          ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG);
  private final Cluster cluster;

  TopicReader(Cluster cluster) {
    this.cluster = cluster;
  }

  /** What was found and what could not be read; a topic in neither is not there. */
  record Found(Map<String, TopicDescription> topics, Map<String, ClusterException> problems) {}

  Found describe(Collection<String> names) {
    var found = new Found(new HashMap<>(), new HashMap<>());
    for (List<String> some : chunks(names)) {
      var options =
          new DescribeTopicsOptions().partitionSizeLimitPerResponse(PARTITIONS_PER_ANSWER);
      cluster
          .admin()
          .describeTopics(some, options)
          .topicNameValues()
          .forEach((name, future) -> collect(found, name, future));
    }
    return found;
  }

  /** The configs that differ from the brokers' defaults; the failures go where the others are. */
  Map<String, Map<String, String>> configs(
      Collection<String> names, Map<String, ClusterException> problems) {
    Map<String, Map<String, String>> configs = new HashMap<>();
    for (List<String> some : chunks(names)) {
      List<ConfigResource> resources =
          some.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
      cluster
          .admin()
          .describeConfigs(resources)
          .values()
          .forEach(
              (resource, future) -> {
                try {
                  configs.put(resource.name(), own(cluster.await(future)));
                } catch (ClusterException e) {
                  if (!e.is(UnknownTopicOrPartitionException.class)) {
                    problems.put(resource.name(), e);
                  }
                }
              });
    }
    return configs;
  }

  /** Names of all topics. */
  Set<String> names() throws ClusterException {
    return cluster.await(cluster.admin().listTopics().names());
  }

  static TopicState state(TopicDescription topic, Map<String, String> config) {
    int replicas = topic.partitions().isEmpty() ? 0 : topic.partitions().get(0).replicas().size();
    return new TopicState(topic.name(), topic.partitions().size(), replicas, config);
  }

  private void collect(Found found, String name, KafkaFuture<TopicDescription> future) {
    try {
      found.topics().put(name, cluster.await(future));
    } catch (ClusterException e) {
      boolean missing =
          e.is(UnknownTopicOrPartitionException.class) || e.is(InvalidTopicException.class);
      if (!missing) {
        found.problems().put(name, e);
      }
    }
  }

  private static Map<String, String> own(Config config) {
    var own = new TreeMap<String, String>();
    for (ConfigEntry entry : config.entries()) {
      if (!NOT_OF_THE_TOPIC.contains(entry.source()) && !entry.isSensitive()) {
        own.put(entry.name(), entry.value());
      }
    }
    return own;
  }

  private static List<List<String>> chunks(Collection<String> names) {
    return Chunks.of(names.stream().distinct().toList(), TOPICS_PER_REQUEST);
  }
}
