package dev.freehold.model.cluster;

import dev.freehold.model.diagnostic.Span;
import java.util.function.Function;

/** A Kafka cluster as platform.yaml describes it. */
public sealed interface ClusterSpec permits KafkaCluster, ConfluentCluster {
  /** The key under {@code clusters:}. */
  String name();

  /** Replicas of a topic that does not say otherwise. */
  int replication();

  /** What to authenticate with; {@link Credentials#none()} where none are given. */
  Credentials credentials();

  Endpoints endpoints();

  Span span();

  default <R> R fold(Function<KafkaCluster, R> kafka, Function<ConfluentCluster, R> confluent) {
    return this instanceof KafkaCluster own
        ? kafka.apply(own)
        : confluent.apply((ConfluentCluster) this);
  }
}
