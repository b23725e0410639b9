package dev.freehold.providers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.KafkaCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand topics and three thousand ACLs are a handful of requests. */
class ManyAtOnceTest {
  private static final int TOPICS = 1_000;
  private static final int ACLS_PER_TOPIC = 3;

  /** Mostly looks at a broker that is still making the partitions' files. */
  private static final int MOST_REQUESTS = 100;

  @TempDir Path folder;

  @Test
  void staysInBatches() {
    try (var kafka = KafkaCluster.start(folder);
        var remote = new Remote()) {
      remote.configure(
          new ConnectionConfig(
              KafkaProviderTest.config(
                  kafka.bootstrap(), kafka.adminUsername(), kafka.adminPassword())));
      Operations topics = remote.operations(TopicKind.TOKEN);
      Operations acls = remote.operations(AclKind.TOKEN);

      var createTopics = new Work<CreateRequest, Created>(topicRequests());
      counted(remote, "create topics", () -> run(() -> topics.create(createTopics)));
      List<Created> created = createTopics.results().stream().map(Samples::ok).toList();
      var createAcls = new Work<CreateRequest, Created>(aclRequests());
      counted(remote, "create ACLs", () -> run(() -> acls.create(createAcls)));
      List<Created> granted = createAcls.results().stream().map(Samples::ok).toList();

      counted(remote, "read topics", () -> reads(topics, TopicKind.TOKEN, created));
      counted(remote, "read ACLs", () -> reads(acls, AclKind.TOKEN, granted));
      counted(remote, "update topics", () -> updates(topics, created));
      counted(remote, "delete ACLs", () -> deletes(acls, AclKind.TOKEN, granted));
      counted(remote, "delete topics", () -> deletes(topics, TopicKind.TOKEN, created));
    }
  }

  private static boolean run(Runnable action) {
    action.run();
    return true;
  }

  private static List<CreateRequest> topicRequests() {
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < TOPICS; i++) {
      var inputs = Samples.topic("topic-" + i, 1, Map.of("retention.ms", "604800000"));
      requests.add(new CreateRequest(TopicKind.TOKEN, "t" + i, inputs));
    }
    return requests;
  }

  private static List<CreateRequest> aclRequests() {
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < TOPICS * ACLS_PER_TOPIC; i++) {
      var operation = List.of("Read", "Write", "Describe").get(i % ACLS_PER_TOPIC);
      var inputs = Samples.acl("User:u" + i, operation, "topic-" + i / ACLS_PER_TOPIC);
      requests.add(new CreateRequest(AclKind.TOKEN, "a" + i, inputs));
    }
    return requests;
  }

  private static boolean reads(Operations operations, String type, List<Created> created) {
    var work =
        new Work<ReadRequest, ReadResult>(
            created.stream()
                .map(c -> new ReadRequest(type, c.id(), c.outputs(), c.outputs()))
                .toList());
    operations.read(work);
    return work.results().stream()
        .allMatch(result -> Samples.ok(result).fold(found -> true, gone -> false));
  }

  private static boolean updates(Operations operations, List<Created> created) {
    var work =
        new Work<UpdateRequest, Fields>(
            created.stream()
                .map(
                    c ->
                        new UpdateRequest(
                            TopicKind.TOKEN,
                            c.id(),
                            c.outputs(),
                            c.outputs(),
                            c.outputs().with("partitions", PropertyValue.of(2)).without("config")))
                .toList());
    operations.update(work);
    return work.results().stream()
        .map(Samples::ok)
        .allMatch(o -> o.number("partitions").get() == 2);
  }

  private static boolean deletes(Operations operations, String type, List<Created> created) {
    var work =
        new Work<DeleteRequest, Deleted>(
            created.stream()
                .map(c -> new DeleteRequest(type, c.id(), c.outputs(), c.outputs()))
                .toList());
    operations.delete(work);
    return work.results().stream().map(Samples::ok).toList().size() == created.size();
  }

  private static void counted(Remote remote, String what, Supplier<Boolean> action) {
    double before = requests(remote);
    long start = System.nanoTime();
    assertThat(action.get()).as(what).isTrue();
    double sent = requests(remote) - before;
    System.out.printf(
        "%s: %.0f requests, %d ms%n", what, sent, (System.nanoTime() - start) / 1_000_000);
    assertThat(sent).as(what).isLessThan(MOST_REQUESTS);
  }

  private static double requests(Remote remote) {
    return remote.cluster().orElseThrow().admin().metrics().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("request-total"))
        .filter(entry -> entry.getKey().group().equals("admin-client-metrics"))
        .mapToDouble(entry -> (Double) entry.getValue().metricValue())
        .sum();
  }
}
