package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Gives topics more or fewer replicas by reassigning their partitions. */
final class ReplicaMoves {
  private final Cluster cluster;

  ReplicaMoves(Cluster cluster) {
    this.cluster = cluster;
  }

  void run(List<TopicUpdate.Change> changes) {
    List<TopicUpdate.Change> moves = changes.stream().filter(this::isPossible).toList();
    if (moves.isEmpty()) {
      return;
    }
    try {
      List<Integer> brokers =
          cluster.await(cluster.admin().describeCluster().nodes()).stream().map(Node::id).toList();
      reassign(moves, brokers);
      awaitDone(moves);
    } catch (ClusterException e) {
      moves.forEach(move -> move.item().end(cluster.failed(move.subject(), e)));
    }
  }

  private boolean isPossible(TopicUpdate.Change change) {
    int wanted = change.wanted().replicationFactor();
    if (wanted < 1 || wanted == change.actual().replicationFactor()) {
      return false;
    }
    if (wanted > cluster.brokers()) {
      String text =
          change.subject()
              + ": replicationFactor "
              + wanted
              + " needs "
              + wanted
              + " brokers; the cluster has "
              + cluster.brokers()
              + ".";
      change.item().end(Result.failed(text));
      return false;
    }
    return true;
  }

  private void reassign(List<TopicUpdate.Change> moves, List<Integer> brokers) {
    Map<TopicPartition, Optional<NewPartitionReassignment>> targets = new HashMap<>();
    Map<TopicPartition, TopicUpdate.Change> owners = new HashMap<>();
    for (TopicUpdate.Change move : moves) {
      for (TopicPartitionInfo partition : move.description().partitions()) {
        var key = new TopicPartition(move.name(), partition.partition());
        var replicas = replicas(partition, brokers, move.wanted().replicationFactor());
        targets.put(key, Optional.of(new NewPartitionReassignment(replicas)));
        owners.put(key, move);
      }
    }
    cluster
        .admin()
        .alterPartitionReassignments(targets)
        .values()
        .forEach(
            (partition, answer) -> {
              TopicUpdate.Change move = owners.get(partition);
              try {
                cluster.await(answer);
              } catch (ClusterException e) {
                move.item().end(cluster.failed(move.subject(), e));
              }
            });
  }

  /** Keeps the first replicas, the leader among them, and spreads new ones over the brokers. */
  static List<Integer> replicas(TopicPartitionInfo partition, List<Integer> brokers, int wanted) {
    List<Integer> replicas = new ArrayList<>(partition.replicas().stream().map(Node::id).toList());
    for (int i = 0; replicas.size() < wanted && i < brokers.size(); i++) {
      Integer candidate = brokers.get((partition.partition() + i) % brokers.size());
      if (!replicas.contains(candidate)) {
        replicas.add(candidate);
      }
    }
    return replicas.subList(0, Math.min(wanted, replicas.size()));
  }

  private void awaitDone(List<TopicUpdate.Change> moves) {
    Set<String> moving = new HashSet<>();
    boolean done =
        cluster.until(
            () -> {
              try {
                moving.clear();
                cluster
                    .await(cluster.admin().listPartitionReassignments().reassignments())
                    .keySet()
                    .forEach(partition -> moving.add(partition.topic()));
                return moves.stream().noneMatch(move -> moving.contains(move.name()));
              } catch (ClusterException e) {
                return false;
              }
            });
    if (!done) {
      moves.stream()
          .filter(move -> moving.contains(move.name()))
          .forEach(
              move ->
                  move.item()
                      .end(
                          Result.uncertain(
                              move.subject() + ": its replicas are still being moved.")));
    }
  }
}
