package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics on a cluster. */
final class TopicOperations implements Operations {
  /** Half of what a KRaft controller takes per request: 10,000 metadata records. */
  private static final int RECORDS_PER_REQUEST = 5_000;

  private static final int DELETES_PER_REQUEST = 1_000;
  private final Cluster cluster;
  private final TopicReader reader;

  TopicOperations(Cluster cluster) {
    this.cluster = cluster;
    this.reader = new TopicReader(cluster);
  }

  @Override
  public void create(Work<CreateRequest, Created> work) {
    refuseTwins(work);
    Map<String, Work.Item<CreateRequest, Created>> created = new HashMap<>();
    var groups =
        work.groups(RECORDS_PER_REQUEST, request -> TopicKind.wanted(request.inputs()).records());
    for (var group : groups) {
      List<NewTopic> topics =
          group.stream().map(item -> topic(TopicKind.wanted(item.request().inputs()))).toList();
      Map<String, KafkaFuture<Void>> answers = cluster.admin().createTopics(topics).values();
      for (var item : group) {
        String name = TopicKind.wanted(item.request().inputs()).name();
        try {
          cluster.await(answers.get(name));
          created.put(name, item);
        } catch (ClusterException e) {
          item.end(cluster.failed(subject(name), e));
        }
      }
    }
    if (!created.isEmpty()) {
      Set<String> missing = await(created.keySet(), Presence.LISTED);
      created.forEach((name, item) -> item.end(created(name, item.request(), missing)));
    }
  }

  @Override
  public void read(Work<ReadRequest, ReadResult> work) {
    List<String> names = work.open().stream().map(item -> item.request().id()).toList();
    TopicReader.Found found = reader.describe(names);
    var configs = reader.configs(found.topics().keySet(), found.problems());
    for (var item : work.open()) {
      String name = item.request().id();
      ClusterException problem = found.problems().get(name);
      if (problem != null) {
        item.end(cluster.failed(subject(name), problem));
      } else {
        Optional<TopicState> topic =
            Optional.ofNullable(found.topics().get(name))
                .filter(description -> configs.containsKey(name))
                .map(description -> TopicReader.state(description, configs.get(name)));
        item.end(Result.ok(found(topic, item.request().inputs())));
      }
    }
  }

  @Override
  public void update(Work<UpdateRequest, Fields> work) {
    new TopicUpdate(cluster, reader).run(work);
  }

  @Override
  public void delete(Work<DeleteRequest, Deleted> work) {
    Map<String, Work.Item<DeleteRequest, Deleted>> deleted = new HashMap<>();
    for (var group : work.groupsByKey(DELETES_PER_REQUEST, DeleteRequest::id)) {
      List<String> names = group.stream().map(item -> item.request().id()).toList();
      Map<String, KafkaFuture<Void>> answers =
          cluster.admin().deleteTopics(names).topicNameValues();
      for (var item : group) {
        collect(item, answers.get(item.request().id()), deleted);
      }
    }
    if (!deleted.isEmpty()) {
      Set<String> left = await(deleted.keySet(), Presence.UNLISTED);
      deleted.forEach((name, item) -> item.end(deleted(name, left)));
    }
  }

  /** A topic that is gone already is what a delete wants. */
  private void collect(
      Work.Item<DeleteRequest, Deleted> item,
      KafkaFuture<Void> answer,
      Map<String, Work.Item<DeleteRequest, Deleted>> deleted) {
    String name = item.request().id();
    try {
      cluster.await(answer);
      deleted.put(name, item);
    } catch (ClusterException e) {
      boolean gone =
          e.is(UnknownTopicOrPartitionException.class) || e.is(InvalidTopicException.class);
      item.end(gone ? Result.ok(new Deleted()) : cluster.failed(subject(name), e));
    }
  }

  private static void refuseTwins(Work<CreateRequest, Created> work) {
    Set<String> seen = new HashSet<>();
    for (var item : work.open()) {
      String name = TopicKind.wanted(item.request().inputs()).name();
      if (!seen.add(name)) {
        item.end(Result.failed(subject(name) + ": two declarations create it. Remove one."));
      }
    }
  }

  private static NewTopic topic(TopicState wanted) {
    var replicas =
        wanted.replicationFactor() < 1
            ? Optional.<Short>empty()
            : Optional.of((short) wanted.replicationFactor());
    return new NewTopic(wanted.name(), Optional.of(wanted.partitions()), replicas)
        .configs(wanted.config());
  }

  /** The names that are not yet as they should be when time is up. */
  private Set<String> await(Collection<String> names, Presence presence) {
    Set<String> open = new HashSet<>(names);
    cluster.until(
        () -> {
          try {
            Set<String> listed = reader.names();
            open.removeIf(name -> listed.contains(name) == (presence == Presence.LISTED));
            return open.isEmpty();
          } catch (ClusterException e) {
            return false;
          }
        });
    return open;
  }

  private static Result<Created> created(String name, CreateRequest request, Set<String> missing) {
    return missing.contains(name)
        ? Result.uncertain(subject(name) + ": created, but the brokers do not show it yet.")
        : Result.ok(new Created(name, TopicKind.outputs(TopicKind.wanted(request.inputs()))));
  }

  private static Result<Deleted> deleted(String name, Set<String> left) {
    return left.contains(name)
        ? Result.uncertain(subject(name) + ": its deletion was accepted but is not done yet.")
        : Result.ok(new Deleted());
  }

  private static ReadResult found(Optional<TopicState> topic, Fields olds) {
    return topic
        .<ReadResult>map(
            t -> new ReadResult.Found(t.name(), TopicKind.inputs(t, olds), TopicKind.outputs(t)))
        .orElseGet(ReadResult.Gone::new);
  }

  static String subject(String name) {
    return "Topic " + name;
  }
}
