package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One clone deployed by both engines in turn, on a real Kafka, with the official provider. */
@TestMethodOrder(OrderAnnotation.class)
class PulumiIT {
  @TempDir static Path folder;
  private static Clone clone;
  private static LocalKafka kafka;

  @BeforeAll
  static void cloneIt() {
    for (String program : new String[] {"pulumi", "pulumi-resource-kafka"}) {
      Assumptions.assumeTrue(onPath(program), "skipped: there is no " + program + " on the PATH");
    }
    clone = new Clone(folder, Map.of("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true"));
    kafka = new LocalKafka(folder);
    clone.run("local", "start");
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  @AfterAll
  static void stop() {
    if (clone != null) {
      clone.close();
    }
  }

  @Test
  @Order(1)
  void theSamePlanComesFromBoth() {
    Clone.Ran pulumi = clone.run("plan", "risk/local", "--engine", "pulumi", "--json");
    Clone.Ran embedded = clone.run("plan", "risk/local", "--engine", "embedded", "--json");

    assertThat(pulumi.code()).as(pulumi.all()).isZero();
    assertThat(pulumi.out()).isEqualTo(embedded.out());
    assertThat(clone.run("stack", "ls").out()).contains("no stacks yet");
  }

  @Test
  @Order(2)
  void whatTheCliMadeTheEmbeddedEngineFindsUnchanged() {
    Clone.Ran up = clone.run("up", "risk/local", "--engine", "pulumi", "--yes");

    assertThat(up.code()).as(up.all()).isZero();
    assertThat(up.out()).contains("changed things are as declared");
    assertThat(kafka.topics()).contains("risk.scores");
    Clone.Ran plan = clone.run("plan", "risk/local", "--detailed-exitcode");
    assertThat(plan.code()).as(plan.all()).isZero();
  }

  @Test
  @Order(3)
  void whatTheEmbeddedEngineMadeTheCliFindsUnchanged() {
    assertThat(clone.run("up", "support/local", "--yes").code()).isZero();

    Clone.Ran plan =
        clone.run("plan", "support/local", "--engine", "pulumi", "--detailed-exitcode");

    assertThat(plan.code()).as(plan.all()).isZero();
    assertThat(clone.run("drift", "support/local", "--engine", "pulumi").out())
        .contains("no drift");
  }

  @Test
  @Order(4)
  void platformYamlChoosesTheEngine() throws IOException {
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text -> text.replace("local: embedded", "local: pulumi"));
    clone.write(
        "domain-configs/risk/extra.yaml",
        "version: 1\ntopics:\n  extra: { description: More, dataClass: internal }\n");

    Clone.Ran up = clone.run("up", "risk/local", "support/local", "--yes");

    assertThat(up.code()).as(up.all()).isZero();
    assertThat(kafka.topics()).contains("risk.extra");
    Path state = folder.resolve(".freehold/state/.pulumi/stacks/freehold/risk.local.json");
    assertThat(Files.readString(state)).doesNotContain("freehold-0.1.0");
  }

  @Test
  @Order(5)
  void destroyLeavesNothing() {
    Clone.Ran destroy = clone.run("destroy", "risk/local", "--engine", "pulumi", "--yes");

    assertThat(destroy.code()).as(destroy.all()).isZero();
    assertThat(kafka.topics()).noneMatch(topic -> topic.startsWith("risk."));
    assertThat(clone.run("stack", "ls").out()).containsPattern("risk/local +0 resources");
  }

  @Test
  @Order(6)
  void noSecretIsWrittenInClear() throws IOException {
    var secrets = kafka.secrets().values().stream().map(Object::toString).toList();
    try (Stream<Path> files = Files.walk(folder.resolve(".freehold/state"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secrets);
      }
    }
  }
}
