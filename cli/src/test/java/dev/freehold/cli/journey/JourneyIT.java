package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One clone's life on a real Kafka, step by step, through the packaged program. */
@TestMethodOrder(OrderAnnotation.class)
class JourneyIT {
  @TempDir static Path folder;
  private static Clone clone;
  private static LocalKafka kafka;

  @BeforeAll
  static void cloneIt() {
    clone = new Clone(folder);
    kafka = new LocalKafka(folder);
  }

  @AfterAll
  static void stop() {
    clone.close();
  }

  private static JsonNode json(Clone.Ran ran) throws IOException {
    return new ObjectMapper().readTree(ran.out());
  }

  private static Process applying() throws IOException {
    Process up = clone.start("up", "--env", "local", "--yes");
    up.getOutputStream().close();
    var lines = up.inputReader();
    while (!"Applying".equals(lines.readLine())) {
      assertThat(up.isAlive()).isTrue();
    }
    return up;
  }

  @Test
  @Order(0)
  void aRunAskedToStopEndsInOrder() throws Exception {
    clone.run("local", "start");
    Process up = applying();
    Path state = folder.resolve(".freehold/state");
    while (up.isAlive() && !Files.exists(state)) {
      Thread.onSpinWait();
    }

    up.destroy();

    assertThat(up.waitFor(90, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> files = Files.walk(state)) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(file -> file.toString().contains("/locks/"))
          .noneMatch(file -> file.toString().endsWith(".journal"));
    }
  }

  @Test
  @Order(1)
  void aRunKilledAtOnceIsFinishedByTheNext() throws Exception {
    applying().destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    Clone.Ran again = clone.run("up", "--env", "local", "--yes");

    assertThat(again.code()).as(again.all()).isZero();
    assertThat(kafka.topics()).contains("payments.transactions", "support.cases");
    assertThat(clone.run("up", "--env", "local", "--yes").out()).contains("Nothing changes");
  }

  @Test
  @Order(2)
  void scriptsSeeTheSame() throws IOException {
    assertThat(clone.run("plan", "--env", "local", "--detailed-exitcode").code()).isZero();
    clone.write(
        "domain-configs/risk/extra.yaml",
        "version: 1\ntopics:\n  extra: { description: More, dataClass: internal }\n");

    Clone.Ran plan = clone.run("plan", "risk/local", "--json", "--detailed-exitcode");

    assertThat(plan.code()).isEqualTo(3);
    JsonNode stack = json(plan).at("/stacks/0");
    assertThat(stack.at("/summary/create").asInt()).isEqualTo(2);
    assertThat(stack.at("/entries/0/entry").asText()).isEqualTo("topic/extra");
    Clone.Ran up = clone.run("up", "risk/local", "--yes", "--json");
    assertThat(json(up).at("/outcomes/0/confirmed").asInt()).as(up.all()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void whatWasChangedByHandIsFoundAndMended() throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, "risk.extra");
    var change =
        new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
    try (Admin admin = kafka.admin()) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }

    Clone.Ran drift = clone.run("drift", "risk/local", "--detailed-exitcode");

    assertThat(drift.code()).as(drift.all()).isEqualTo(3);
    assertThat(drift.out()).contains("retention: 7d in the state, 1s in fact");
    assertThat(clone.run("up", "risk/local", "--refresh", "--yes").code()).isZero();
    assertThat(clone.run("drift", "risk/local", "--detailed-exitcode").code()).isZero();
  }

  @Test
  @Order(4)
  void accessIsThereAndEndsByItself() throws Exception {
    try (Admin scoring = kafka.as("risk.scoring", "risk/scoring")) {
      assertThat(scoring.describeTopics(List.of("payments.transactions")).allTopicNames().get())
          .hasSize(1);
      assertThatThrownBy(
              () -> scoring.describeTopics(List.of("support.cases")).allTopicNames().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    Clone.Ran up = clone.run("up", "payments/local", "--today", "2027-07-01", "--yes");

    assertThat(up.code()).as(up.all()).isZero();
    try (Admin scoring = kafka.as("risk.scoring", "risk/scoring")) {
      assertThatThrownBy(
              () -> scoring.describeTopics(List.of("payments.transactions")).allTopicNames().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  @Order(5)
  void aMissingFolderDeletesNothing() throws IOException {
    Path support = folder.resolve("domain-configs/support");
    Path aside = folder.resolve("aside");
    Files.move(support, aside);

    Clone.Ran plan = clone.run("plan", "--env", "local");
    Clone.Ran up = clone.run("up", "--env", "local", "--yes");
    Files.move(aside, support);

    assertThat(plan.code()).isEqualTo(2);
    assertThat(up.code()).isEqualTo(2);
    assertThat(kafka.topics()).contains("support.cases");
  }

  @Test
  @Order(6)
  void stateGoesOutAndComesBack() throws IOException {
    Clone.Ran export = clone.run("stack", "export", "risk/local");
    assertThat(export.code()).isZero();
    assertThat(json(export).at("/deployment/resources").size()).isGreaterThan(10);
    clone.write("risk.json", export.out());

    assertThat(clone.run("stack", "import", "risk/local", "risk.json").code()).isZero();
    assertThat(clone.run("plan", "risk/local").out()).contains("Nothing changes in 1 stack");
  }

  @Test
  @Order(7)
  void onlyWhatWasReviewedIsDone() throws IOException {
    String file = "domain-configs/ledger/extra.yaml";
    String text = "version: 1\ntopics:\n  extra: { description: More, dataClass: internal%s }\n";
    clone.write(file, String.format(text, ""));
    assertThat(clone.run("up", "ledger/local", "--yes").code()).isZero();
    clone.write(file, String.format(text, ", retention: 1d"));

    Clone.Ran unaccepted = clone.run("up", "ledger/local", "--yes");
    assertThat(unaccepted.code()).as(unaccepted.all()).isEqualTo(6);
    assertThat(unaccepted.err()).contains("records older than 1d are deleted from ledger.extra");

    String why = "ledger/local=INC-1";
    assertThat(clone.run("plan", "ledger/local", "--out", "p.json", "--ack-data-loss", why).code())
        .isZero();
    clone.write(file, String.format(text, ", retention: 2d"));
    Clone.Ran other = clone.run("up", "--plan", "p.json");
    assertThat(other.code()).as(other.all()).isEqualTo(8);
    assertThat(other.err()).contains("with other values than reviewed: update urn:pulumi:");

    clone.write(file, String.format(text, ", retention: 1d"));
    Clone.Ran up = clone.run("up", "--plan", "p.json");
    assertThat(up.code()).as(up.all()).isZero();
    assertThat(up.out()).contains("Read back: all 1 changed things");
  }

  @Test
  @Order(8)
  void protectedThingsStay() throws IOException {
    String file = "domain-configs/merchants/vault.yaml";
    clone.write(
        file,
        "version: 1\ntopics:\n  vault: { description: Kept, dataClass: internal, protect: true }\n");
    assertThat(clone.run("up", "merchants/local", "--yes").code()).isZero();
    Files.delete(folder.resolve(file));

    Clone.Ran up = clone.run("up", "merchants/local", "--yes");

    assertThat(up.code()).as(up.all()).isEqualTo(1);
    assertThat(up.out()).contains("cannot be deleted because it is protected");
    assertThat(kafka.topics()).contains("merchants.vault");
  }

  @Test
  @Order(9)
  void destroyDeletesWhatTheStackOwnsAndNothingElse() throws Exception {
    Clone.Ran destroy = clone.run("destroy", "risk/local", "--yes");

    assertThat(destroy.code()).as(destroy.all()).isZero();
    assertThat(kafka.topics())
        .noneMatch(topic -> topic.startsWith("risk."))
        .contains("payments.transactions", "ledger.balances");
  }

  @Test
  @Order(10)
  void noSecretIsWrittenAnywhere() throws IOException {
    List<String> secrets = kafka.secrets().values().stream().map(Object::toString).toList();
    assertThat(secrets).isNotEmpty();
    try (Stream<Path> files = Files.walk(folder.resolve(".freehold"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean theSecretsFile = file.endsWith(".secrets.properties");
        boolean kafkasOwn = file.toString().contains("/data/");
        if (!theSecretsFile && !kafkasOwn) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(secrets);
        }
      }
    }
  }
}
