package dev.freehold.providers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.local.testing.KafkaCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remote half of the provider against a real broker. */
class KafkaProviderTest {
  @TempDir static Path folder;
  private static KafkaCluster kafka;
  private static KafkaProvider provider;

  @BeforeAll
  static void start() {
    kafka = KafkaCluster.start(folder);
    provider = open(kafka.adminUsername(), kafka.adminPassword());
  }

  @AfterAll
  static void stop() {
    provider.close();
    kafka.close();
  }

  @Test
  void takesATopicThroughItsLife() {
    Fields inputs = topic("life", 1, Map.of("retention.ms", "1000", "cleanup.policy", "delete"));
    Created created = create(TopicKind.TOKEN, inputs);
    assertThat(read(TopicKind.TOKEN, created.id(), inputs, created.outputs()))
        .hasValueSatisfying(found -> assertThat(found.outputs()).isEqualTo(created.outputs()))
        .hasValueSatisfying(found -> assertThat(found.inputs()).isEqualTo(inputs));

    Fields news = topic("life", 4, Map.of("retention.ms", "2000", "compression.type", "lz4"));
    Fields outputs = update(TopicKind.TOKEN, created, inputs, news);

    var found = read(TopicKind.TOKEN, "life", news, outputs).orElseThrow();
    assertThat(found.outputs()).isEqualTo(outputs);
    assertThat(found.outputs().number("partitions")).contains(4.0);
    assertThat(Values.texts(found.outputs(), "config"))
        .isEqualTo(Map.of("retention.ms", "2000", "compression.type", "lz4"));
    delete(TopicKind.TOKEN, "life", news, outputs);
    assertThat(read(TopicKind.TOKEN, "life", news, outputs)).isEmpty();
    delete(TopicKind.TOKEN, "life", news, outputs);
  }

  @Test
  void importsATopicAsTheOfficialProviderDoes() throws Exception {
    try (Admin admin = Admin.create(kafka.clientProperties())) {
      var legacy = new NewTopic("legacy", 2, (short) 1).configs(Map.of("retention.ms", "3600000"));
      admin.createTopics(List.of(legacy)).all().get();
    }
    Fields recorded =
        Samples.recorded("states.json").stream()
            .filter(state -> state.get("imported").orElseThrow().equals(PropertyValue.of(true)))
            .findFirst()
            .orElseThrow();

    var found = read(TopicKind.TOKEN, "legacy", Fields.EMPTY, Fields.EMPTY).orElseThrow();

    assertThat(found.inputs()).isEqualTo(recorded.fields("inputs").orElseThrow());
    assertThat(found.outputs()).isEqualTo(recorded.fields("outputs").orElseThrow());
  }

  @Test
  void takesAnAclThroughItsLife() {
    Fields inputs = checked(AclKind.TOKEN, Samples.acl("User:a|b", "Read", "orders"));
    Created created = create(AclKind.TOKEN, inputs);
    assertThat(create(AclKind.TOKEN, inputs)).isEqualTo(created);
    assertThat(created.id()).isEqualTo("User:a|b|*|Read|Allow|Topic|orders|Literal");
    assertThat(read(AclKind.TOKEN, created.id(), inputs, created.outputs()).orElseThrow().outputs())
        .isEqualTo(created.outputs());
    assertThat(read(AclKind.TOKEN, created.id(), Fields.EMPTY, Fields.EMPTY)).isPresent();

    delete(AclKind.TOKEN, created.id(), inputs, created.outputs());

    assertThat(read(AclKind.TOKEN, created.id(), inputs, created.outputs())).isEmpty();
    delete(AclKind.TOKEN, created.id(), inputs, created.outputs());
  }

  @Test
  void takesQuotasThroughTheirLife() {
    for (String name : List.of("shipping", "")) {
      Fields inputs =
          checked(QuotaKind.TOKEN, Samples.quota("user", name, "producer_byte_rate", 1048576));
      Created created = create(QuotaKind.TOKEN, inputs);
      var found = read(QuotaKind.TOKEN, created.id(), inputs, created.outputs()).orElseThrow();
      assertThat(found.outputs()).isEqualTo(created.outputs());
      assertThat(found.inputs()).isEqualTo(inputs);
      assertThat(read(QuotaKind.TOKEN, created.id(), Fields.EMPTY, Fields.EMPTY)).isPresent();

      delete(QuotaKind.TOKEN, created.id(), inputs, created.outputs());

      assertThat(read(QuotaKind.TOKEN, created.id(), inputs, created.outputs())).isEmpty();
      delete(QuotaKind.TOKEN, created.id(), inputs, created.outputs());
    }
  }

  @Test
  void takesCredentialsOfOneUserThroughTheirLife() throws Exception {
    Fields one = checked(ScramKind.TOKEN, Samples.scram("carol", "SCRAM-SHA-256", "p1"));
    Fields two = checked(ScramKind.TOKEN, Samples.scram("carol", "SCRAM-SHA-512", "p\"1"));
    List<Result<Created>> results =
        provider.create(
            List.of(
                new CreateRequest(ScramKind.TOKEN, "one", one),
                new CreateRequest(ScramKind.TOKEN, "two", two)));
    Created created = Samples.ok(results.get(1));
    Samples.ok(results.get(0));
    assertThat(created.outputs().number("scramIterations")).contains(4096.0);

    Fields news = Samples.scram("carol", "SCRAM-SHA-512", "p2");
    Fields outputs = update(ScramKind.TOKEN, created, two, news);

    try (Admin admin = Admin.create(kafka.clientProperties("carol", "p2"))) {
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
    assertThat(read(ScramKind.TOKEN, created.id(), news, outputs).orElseThrow().outputs())
        .isEqualTo(outputs);
    delete(ScramKind.TOKEN, created.id(), news, outputs);
    assertThat(read(ScramKind.TOKEN, created.id(), news, outputs)).isEmpty();
    delete(ScramKind.TOKEN, created.id(), news, outputs);
  }

  @Test
  void importsACredentialWithThePasswordOfItsId() {
    create(ScramKind.TOKEN, Samples.scram("dora", "SCRAM-SHA-512", "known"));

    var found =
        read(ScramKind.TOKEN, "dora|SCRAM-SHA-512|known", Fields.EMPTY, Fields.EMPTY).orElseThrow();

    assertThat(found.id()).isEqualTo("dora|SCRAM-SHA-512");
    assertThat(found.inputs().get("password")).contains(new Secret(PropertyValue.of("known")));
  }

  @Test
  void explainsEachFailureAndCarriesOutTheRest() {
    create(TopicKind.TOKEN, topic("exists", 1, Map.of()));
    List<Result<Created>> results =
        provider.create(
            List.of(
                request(topic("not a topic!", 1, Map.of())),
                request(topic("good", 1, Map.of())),
                request(topic("exists", 1, Map.of())),
                request(topic("many", 1, Map.of()).with("replicationFactor", PropertyValue.of(3))),
                request(topic("bogus", 1, Map.of("bogus.key", "1"))),
                request(topic("value", 1, Map.of("retention.ms", "soon"))),
                new CreateRequest(AclKind.TOKEN, "a", Samples.acl("User:a", "READ", "good")),
                new CreateRequest(TopicKind.TOKEN, "b", topic("good", 1, Map.of()))));

    assertThat(Samples.problem(results.get(0))).contains("not a topic!", "topic names have");
    assertThat(Samples.ok(results.get(1)).id()).isEqualTo("good");
    assertThat(Samples.problem(results.get(2))).contains("exists", "freehold import", "import id");
    assertThat(Samples.problem(results.get(3))).contains("many", "the cluster has 1 broker");
    assertThat(Samples.problem(results.get(4))).contains("bogus.key", "config");
    assertThat(Samples.problem(results.get(5))).contains("retention.ms", "soon");
    assertThat(Samples.problem(results.get(6))).contains("unknown operation: READ");
    assertThat(Samples.problem(results.get(7))).contains("two declarations");
  }

  @Test
  void explainsWhatCannotBeUpdated() {
    Fields inputs = topic("stuck", 2, Map.of());
    Created created = create(TopicKind.TOKEN, inputs);
    var more = inputs.with("replicationFactor", PropertyValue.of(2));

    assertThat(Samples.problem(tryUpdate(created, inputs, more))).contains("needs 2 brokers");
    assertThat(Samples.problem(tryUpdate(created, inputs, topic("stuck", 1, Map.of()))))
        .contains("it has 2 partitions");
    var gone = new Created("gone", created.outputs());
    assertThat(Samples.problem(tryUpdate(gone, inputs, topic("gone", 1, Map.of()))))
        .contains("not there any more");
  }

  @Test
  void namesWhoIsNotAllowed() {
    create(ScramKind.TOKEN, Samples.scram("eve", "SCRAM-SHA-512", "hunter2"));
    try (var eve = open("eve", "hunter2")) {
      String problem =
          Samples.problem(eve.create(List.of(request(topic("evil", 1, Map.of())))).get(0));

      assertThat(problem).contains("user eve", "not allowed").doesNotContain("hunter2");
    }
  }

  @Test
  void saysThatTheLoginIsRefusedWithoutThePassword() {
    try (var stranger = open("admin", "wrong-password")) {
      String problem =
          Samples.problem(stranger.create(List.of(request(topic("x", 1, Map.of())))).get(0));

      assertThat(problem)
          .contains(kafka.bootstrap(), "user admin", "SCRAM-SHA-512")
          .doesNotContain("wrong-password");
    }
  }

  @Test
  void namesAnAddressThatDoesNotAnswer() {
    try (var lost = new KafkaProvider()) {
      lost.configure(
          Fields.builder()
              .put("bootstrapServers", "[\"127.0.0.1:1\"]")
              .put("tlsEnabled", "false")
              .put("timeout", "1")
              .build());

      assertThat(Samples.problem(lost.create(List.of(request(topic("x", 1, Map.of())))).get(0)))
          .contains("127.0.0.1:1", "does not answer");
    }
  }

  @Test
  void namesAnAddressThatHasNoHost() {
    try (var lost = new KafkaProvider()) {
      lost.configure(
          Fields.builder()
              .put("bootstrapServers", "no-such-host.invalid:9092")
              .put("tlsEnabled", "false")
              .build());

      assertThat(Samples.problem(lost.create(List.of(request(topic("x", 1, Map.of())))).get(0)))
          .contains("no-such-host.invalid:9092", "bootstrap");
    }
  }

  @Test
  void namesACertificateFileThatIsNotThere() {
    try (var lost = new KafkaProvider()) {
      lost.configure(
          Fields.builder()
              .put("bootstrapServers", kafka.bootstrap())
              .put("caCert", "/no/such/ca.pem")
              .build());

      assertThat(Samples.problem(lost.create(List.of(request(topic("x", 1, Map.of())))).get(0)))
          .contains("/no/such/ca.pem");
    }
  }

  private static KafkaProvider open(String user, String password) {
    var opened = new KafkaProvider();
    opened.configure(config(kafka.bootstrap(), user, password));
    return opened;
  }

  static Fields config(String bootstrap, String user, String password) {
    return Fields.builder()
        .put("bootstrapServers", "[\"" + bootstrap + "\"]")
        .put("tlsEnabled", "false")
        .put("saslMechanism", "scram-sha512")
        .put("saslUsername", user)
        .put("saslPassword", new Secret(PropertyValue.of(password)))
        .build();
  }

  private static Fields topic(String name, int partitions, Map<String, String> config) {
    return checked(TopicKind.TOKEN, Samples.topic(name, partitions, config));
  }

  private static Fields checked(String type, Fields news) {
    var result = provider.check(new CheckRequest(type, "sample", Fields.EMPTY, news));
    return result.inputs();
  }

  private static CreateRequest request(Fields topic) {
    return new CreateRequest(TopicKind.TOKEN, "sample", topic);
  }

  private static Created create(String type, Fields inputs) {
    return Samples.ok(provider.create(List.of(new CreateRequest(type, "sample", inputs))).get(0));
  }

  private static Optional<ReadResult.Found> read(
      String type, String id, Fields inputs, Fields outputs) {
    var result = provider.read(List.of(new ReadRequest(type, id, inputs, outputs))).get(0);
    return Samples.ok(result).fold(Optional::of, gone -> Optional.empty());
  }

  private static Fields update(String type, Created created, Fields olds, Fields news) {
    var request = new UpdateRequest(type, created.id(), olds, created.outputs(), news);
    return Samples.ok(provider.update(List.of(request)).get(0));
  }

  private static Result<Fields> tryUpdate(Created created, Fields olds, Fields news) {
    var request = new UpdateRequest(TopicKind.TOKEN, created.id(), olds, created.outputs(), news);
    return provider.update(List.of(request)).get(0);
  }

  private static void delete(String type, String id, Fields inputs, Fields outputs) {
    Samples.ok(provider.delete(List.of(new DeleteRequest(type, id, inputs, outputs))).get(0));
  }
}
