package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.state.gcs.GcsServer;
import dev.freehold.local.testing.KafkaCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment whose state is in a bucket of Google Cloud Storage, and no Pulumi CLI. */
class BucketIT {
  private static final String STACK = "support/staging";

  @TempDir static Path servers;
  private static GcsServer storage;
  private static KafkaCluster kafka;
  private static KafkaCluster analytics;

  @TempDir Path folder;
  private Clone clone;

  @BeforeAll
  static void start() throws Exception {
    storage = GcsServer.start(servers);
    kafka = KafkaCluster.start(servers.resolve("main"));
    analytics = KafkaCluster.start(servers.resolve("analytics"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (storage != null) {
      storage.close();
    }
    if (kafka != null) {
      kafka.close();
    }
    if (analytics != null) {
      analytics.close();
    }
  }

  @BeforeEach
  void cloneIt() throws Exception {
    clone = new Clone(folder);
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text ->
            text.replace(
                    "  staging:\n    clusters:",
                    "  staging:\n    backend: \"gs://state/team\"\n    clusters:")
                .replace("kafka-1.staging.acme.example:9093\"]", reached(kafka))
                .replace("kafka-2.staging.acme.example:9093\"]", reached(analytics))
                .replace("replication: 2", "replication: 1")
                .replace("username: freehold", "username: admin")
                .replace("staging: embedded, ", ""));
    storage.environment().forEach(clone::set);
    clone.set("FREEHOLD_SECRET_PLATFORM_STAGING_MAIN", kafka.adminPassword());
    clone.set("FREEHOLD_SECRET_PLATFORM_STAGING_ANALYTICS", analytics.adminPassword());
    clone.set("FREEHOLD_SECRET_SUPPORT_CASE_DESK", "of the case desk");
    clone.set("FREEHOLD_SECRET_SUPPORT_MAILER", "of the mailer");
    clone.set("PULUMI_CONFIG_PASSPHRASE", "of a test");
    clone.set("PATH", Files.createDirectories(folder.resolve("empty")).toString());
    clone.set("NO_GCE_CHECK", "true");
    clone.set("HOME", folder.toString());
  }

  private static String reached(KafkaCluster cluster) {
    return cluster.bootstrap() + "\"]\n    tls: false";
  }

  private Clone.Ran embedded(String command, String... more) {
    var arguments = new ArrayList<String>();
    arguments.add(command);
    arguments.add(STACK);
    arguments.add("--engine");
    arguments.add("embedded");
    arguments.addAll(List.of(more));
    return clone.run(arguments.toArray(String[]::new));
  }

  private static Set<String> topics() throws Exception {
    try (Admin admin = Admin.create(kafka.clientProperties())) {
      return admin.listTopics().names().get();
    }
  }

  @Test
  void aStackLivesInTheBucket() throws Exception {
    Clone.Ran plan = embedded("plan");
    assertThat(plan.code()).as(plan.all()).isZero();
    assertThat(plan.out()).contains("to create");

    Clone.Ran up = embedded("up", "--yes");
    assertThat(up.code()).as(up.all()).isZero();
    assertThat(topics()).contains("support.cases");
    assertThat(embedded("plan").out()).contains("Nothing changes in 1 stack");
    assertThat(embedded("drift", "--detailed-exitcode").code()).isZero();
    assertThat(folder.resolve(".freehold/state")).doesNotExist();

    assertThat(clone.run("stack", "ls", "--env", "staging").out()).contains(STACK);
    Clone.Ran export = clone.run("stack", "export", STACK);
    assertThat(export.code()).as(export.all()).isZero();
    assertThat(new ObjectMapper().readTree(export.out()).at("/deployment/resources").size())
        .isGreaterThan(10);
    assertThat(export.out()).doesNotContain("of the case desk", kafka.adminPassword());
    assertThat(clone.run("stack", "unlock", STACK).out()).contains("Nothing is locked");

    Clone.Ran destroy = embedded("destroy", "--yes");
    assertThat(destroy.code()).as(destroy.all()).isZero();
    assertThat(topics()).noneMatch(topic -> topic.startsWith("support."));
  }

  @Test
  void aMissingBucketIsNamedInGooglesWords() {
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text -> text.replace("gs://state/team", "gs://nowhere"));

    Clone.Ran plan = embedded("plan");

    assertThat(plan.code()).as(plan.all()).isEqualTo(1);
    assertThat(plan.all())
        .contains("Google Cloud Storage answered 404", "gs://nowhere/", "Create the bucket nowhere")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void missingCredentialsAreNamedInGooglesWords() {
    clone.set("STORAGE_EMULATOR_HOST", "");

    Clone.Ran plan = embedded("plan");

    assertThat(plan.code()).as(plan.all()).isEqualTo(1);
    assertThat(plan.all())
        .contains("Your default credentials were not found")
        .contains("gcloud auth application-default login")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void withoutTheCliTheEmbeddedEngineIsOffered() {
    Clone.Ran plan = clone.run("plan", STACK);

    assertThat(plan.code()).as(plan.all()).isEqualTo(1);
    assertThat(plan.all())
        .contains("There is no `pulumi` on the PATH", "--engine embedded")
        .doesNotContain("Exception", "\tat ");
    assertThat(clone.run("stack", "ls", "--env", "staging").code()).isZero();
  }
}
