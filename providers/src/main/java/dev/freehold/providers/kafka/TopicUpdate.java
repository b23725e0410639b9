package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Brings topics to what is wanted: config, then partitions, then replicas, then a look at it. */
final class TopicUpdate {
  private static final int RECORDS_PER_REQUEST = 5_000;
  private final Cluster cluster;
  private final TopicReader reader;

  TopicUpdate(Cluster cluster, TopicReader reader) {
    this.cluster = cluster;
    this.reader = reader;
  }

  void run(Work<UpdateRequest, Fields> work) {
    List<Change> changes = look(work);
    alterConfigs(changes);
    addPartitions(changes);
    new ReplicaMoves(cluster).run(open(changes));
    awaitVisible(open(changes));
    for (Change change : open(changes)) {
      change.item().end(Result.ok(TopicKind.outputs(change.wanted())));
    }
  }

  /** One topic to change: as it is and as it should be. */
  record Change(
      Work.Item<UpdateRequest, Fields> item,
      TopicState wanted,
      TopicState actual,
      TopicDescription description) {

    String name() {
      return wanted.name();
    }

    String subject() {
      return TopicOperations.subject(name());
    }

    boolean isOpen() {
      return item.isOpen();
    }
  }

  private List<Change> look(Work<UpdateRequest, Fields> work) {
    List<String> names = work.open().stream().map(item -> item.request().id()).toList();
    TopicReader.Found found = reader.describe(names);
    var configs = reader.configs(found.topics().keySet(), found.problems());
    List<Change> changes = new ArrayList<>();
    for (var item : work.open()) {
      String name = item.request().id();
      ClusterException problem = found.problems().get(name);
      TopicDescription topic = found.topics().get(name);
      if (problem != null) {
        item.end(cluster.failed(TopicOperations.subject(name), problem));
      } else if (topic == null || !configs.containsKey(name)) {
        String text = ": it is not there any more. Run with --refresh to create it again.";
        item.end(Result.failed(TopicOperations.subject(name) + text));
      } else {
        var wanted = TopicKind.wanted(item.request().news());
        changes.add(new Change(item, wanted, TopicReader.state(topic, configs.get(name)), topic));
      }
    }
    return changes;
  }

  /** The declared config is the whole truth: what it leaves out goes back to the default. */
  private void alterConfigs(List<Change> changes) {
    Map<ConfigResource, Collection<AlterConfigOp>> alterations = new HashMap<>();
    Map<ConfigResource, Change> byResource = new HashMap<>();
    for (Change change : open(changes)) {
      List<AlterConfigOp> ops = configOps(change.actual().config(), change.wanted().config());
      if (!ops.isEmpty()) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, change.name());
        alterations.put(resource, ops);
        byResource.put(resource, change);
      }
    }
    if (!alterations.isEmpty()) {
      cluster
          .admin()
          .incrementalAlterConfigs(alterations)
          .values()
          .forEach((resource, answer) -> settle(byResource.get(resource), answer));
    }
  }

  private static List<AlterConfigOp> configOps(
      Map<String, String> actual, Map<String, String> wanted) {
    var keys = new TreeSet<>(actual.keySet());
    keys.addAll(wanted.keySet());
    List<AlterConfigOp> ops = new ArrayList<>();
    for (String key : keys) {
      String value = wanted.get(key);
      if (value == null) {
        ops.add(new AlterConfigOp(new ConfigEntry(key, ""), AlterConfigOp.OpType.DELETE));
      } else if (!Objects.equals(actual.get(key), value)) {
        ops.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
      }
    }
    return ops;
  }

  private void addPartitions(List<Change> changes) {
    Map<String, NewPartitions> some = new HashMap<>();
    Map<String, Change> byName = new HashMap<>();
    int records = 0;
    for (Change change : open(changes)) {
      int added = change.wanted().partitions() - change.actual().partitions();
      if (added < 0) {
        change.item().end(Result.failed(fewer(change)));
      } else if (added > 0) {
        if (records + added > RECORDS_PER_REQUEST) {
          addPartitions(some, byName);
          records = 0;
        }
        some.put(change.name(), NewPartitions.increaseTo(change.wanted().partitions()));
        byName.put(change.name(), change);
        records += added;
      }
    }
    addPartitions(some, byName);
  }

  private void addPartitions(Map<String, NewPartitions> some, Map<String, Change> byName) {
    if (!some.isEmpty()) {
      cluster
          .admin()
          .createPartitions(Map.copyOf(some))
          .values()
          .forEach((name, answer) -> settle(byName.get(name), answer));
      some.clear();
    }
  }

  private static String fewer(Change change) {
    return change.subject()
        + ": it has "
        + change.actual().partitions()
        + " partitions and Kafka"
        + " cannot take any away. Declare at least as many, or replace the topic.";
  }

  private void settle(Change change, KafkaFuture<Void> answer) {
    try {
      cluster.await(answer);
    } catch (ClusterException e) {
      change.item().end(cluster.failed(change.subject(), e));
    }
  }

  private void awaitVisible(List<Change> changes) {
    List<Change> left = new ArrayList<>(changes);
    cluster.until(
        () -> {
          List<String> names = left.stream().map(Change::name).toList();
          TopicReader.Found found = reader.describe(names);
          var configs = reader.configs(found.topics().keySet(), found.problems());
          Predicate<Change> done =
              change ->
                  found.topics().containsKey(change.name())
                      && configs.containsKey(change.name())
                      && isThere(
                          change,
                          TopicReader.state(
                              found.topics().get(change.name()), configs.get(change.name())));
          left.removeIf(done);
          return left.isEmpty();
        });
    for (Change change : left) {
      String text = ": changed, but the brokers do not show it yet.";
      change.item().end(Result.uncertain(change.subject() + text));
    }
  }

  private static boolean isThere(Change change, TopicState seen) {
    return seen.partitions() == change.wanted().partitions()
        && seen.config().equals(change.wanted().config());
  }

  private static List<Change> open(List<Change> changes) {
    return changes.stream().filter(Change::isOpen).toList();
  }
}
