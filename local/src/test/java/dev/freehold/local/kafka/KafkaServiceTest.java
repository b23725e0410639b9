package dev.freehold.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.ServiceState;
import dev.freehold.local.ServiceStatus;
import dev.freehold.local.testing.KafkaCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything here runs the real broker. */
class KafkaServiceTest {
  @TempDir Path root;

  @AfterEach
  void stopAll() {
    LocalEnvironment.under(root).stop(LocalProgress.SILENT);
  }

  @Test
  void keepsDataAcrossStopAndKill() throws Exception {
    try (var kafka = KafkaCluster.start(root)) {
      createTopic(kafka.clientProperties(), "orders");
      kafka.stop();
      kafka.start();
      assertThat(topics(kafka.clientProperties())).containsExactly("orders");

      createTopic(kafka.clientProperties(), "payments");
      kafka.kill();
      assertThat(LocalEnvironment.under(root).status("kafka").state()).isEqualTo(ServiceState.DIED);
      kafka.start();
      assertThat(topics(kafka.clientProperties())).containsExactlyInAnyOrder("orders", "payments");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    try (var kafka = KafkaCluster.start(root)) {
      assertThatThrownBy(() -> topics(kafka.clientProperties("admin", "wrong")))
          .hasMessageContaining("Authentication failed");
      assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", kafka.bootstrap()), 5_000))
          .isInstanceOf(Exception.class);
    }
  }

  @Test
  void runsTwoClustersAndTakesOverAChangedPassword() throws Exception {
    var main = Endpoint.free();
    var analytics = Endpoint.free();
    List<ServiceStatus> first =
        start(service("main", main, "one"), service("analytics", analytics, "o\"ne\\,]="));
    assertThat(first).extracting(ServiceStatus::state).containsOnly(ServiceState.RUNNING);
    createTopic(login(main, "one"), "orders");
    assertThat(topics(login(analytics, "o\\\"ne\\\\,]="))).isEmpty();

    List<ServiceStatus> second = start(service("main", main, "two"));

    assertThat(second.get(0).pid()).isNotEqualTo(first.get(0).pid());
    assertThat(topics(login(main, "two"))).containsExactly("orders");
    assertThatThrownBy(() -> topics(login(main, "one"))).hasMessageContaining("Authentication");
  }

  @Test
  void findsARunningBrokerWhoseRecordWasLost() throws Exception {
    try (var kafka = KafkaCluster.start(root)) {
      var environment = LocalEnvironment.under(root);
      long pid = environment.status("kafka").pid();
      Files.writeString(environment.folder("kafka").path().resolve("process.properties"), "?");

      assertThat(environment.status("kafka").pid()).isEqualTo(pid);
      kafka.start();
      assertThat(topics(kafka.clientProperties())).isEmpty();
    }
  }

  @Test
  void outlivesTheProcessThatStartedIt() throws Exception {
    var endpoint = Endpoint.free();
    Process starter = starter(endpoint);
    assertThat(starter.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(starter.exitValue()).isZero();
    assertThat(topics(login(endpoint, "secret"))).isEmpty();
  }

  private Process starter(Endpoint endpoint) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfreehold.broker.home=" + BrokerHome.locate().path());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Starter.class.getName(), root.toString()));
    command.add(String.valueOf(endpoint.port()));
    return new ProcessBuilder(command).inheritIO().start();
  }

  private List<ServiceStatus> start(KafkaService... services) {
    return LocalEnvironment.under(root)
        .start(List.of(services), LocalProgress.SILENT)
        .orThrow()
        .running();
  }

  private static KafkaService service(String name, Endpoint endpoint, String password) {
    var admin = new ScramAdmin("ad.min-1", password);
    return new KafkaService(name, endpoint, admin, BrokerHome.locate())
        .endingWith(ProcessHandle.current());
  }

  private static Map<String, Object> login(Endpoint endpoint, String password) {
    return Map.of(
        "bootstrap.servers",
        endpoint.toString(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + (" username=\"ad.min-1\" password=\"" + password + "\";"));
  }

  private static void createTopic(Map<String, Object> config, String name) throws Exception {
    try (Admin admin = Admin.create(config)) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  private static Set<String> topics(Map<String, Object> config) throws Exception {
    return topics(config, 60_000);
  }

  private static Set<String> topics(Map<String, Object> config, int patienceMillis)
      throws Exception {
    Map<String, Object> limited = new HashMap<>(config);
    limited.put("default.api.timeout.ms", patienceMillis);
    limited.put("request.timeout.ms", patienceMillis / 2);
    try (Admin admin = Admin.create(limited)) {
      return admin.listTopics().names().get();
    }
  }
}
