package dev.freehold.engine.pulumi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The host against a monitor that answers at once: what is counted is our side. */
class ProgramHostTest {
  private static Consumer<Context> things(String prefix, int count) {
    return context -> {
      for (int i = 0; i < count; i++) {
        new Thing(prefix + i);
      }
    };
  }

  @Test
  void registersAThousand() {
    try (var monitor = new Monitor("dev")) {
      assertThat(ProgramHost.run(monitor.settings(), things("thing", 1_000))).isZero();
      assertThat(monitor.registered).hasSize(1_000 + 1);
    }
  }

  @Test
  void sendsNoDebugMessagesAndAsksOnceForAFeature() {
    try (var monitor = new Monitor("dev")) {
      ProgramHost.run(monitor.settings(), things("thing", 50));

      assertThat(monitor.messages).isEmpty();
      assertThat(monitor.featureQuestions.get()).isEqualTo(1);
    }
  }

  @Test
  void closesItsConnections() throws InterruptedException {
    try (var monitor = new Monitor("dev")) {
      ProgramHost.run(monitor.settings(), things("thing", 1));

      for (int i = 0; i < 100 && monitor.connections.get() > 0; i++) {
        Thread.sleep(20);
      }
      assertThat(monitor.connections.get()).isZero();
    }
  }

  @Test
  void programsSideBySideDoNotMix() throws Exception {
    var monitors = new ArrayList<Monitor>();
    var runs = new ArrayList<CompletableFuture<Integer>>();
    var threads = Executors.newFixedThreadPool(6);
    for (int i = 0; i < 6; i++) {
      String own = "stack" + i;
      var monitor = new Monitor(own);
      monitors.add(monitor);
      runs.add(
          CompletableFuture.supplyAsync(
              () -> ProgramHost.run(monitor.settings(), things(own + "-", 100)), threads));
    }

    for (int i = 0; i < 6; i++) {
      assertThat(runs.get(i).get()).isZero();
      String own = "stack" + i + "-";
      assertThat(monitors.get(i).registered)
          .hasSize(101)
          .allMatch(name -> name.startsWith(own) || name.startsWith("shop-"));
      monitors.get(i).close();
    }
    threads.shutdown();
  }

  @Test
  void aProgramThatFailsIsToldInOneLine() {
    try (var monitor = new Monitor("dev")) {
      int code =
          ProgramHost.run(
              monitor.settings(),
              context -> {
                throw new IllegalStateException("no such topic");
              });

      assertThat(code).isEqualTo(ProgramHost.REPORTED);
      assertThat(monitor.messages).containsExactly("ERROR no such topic");
    }
  }

  @Test
  void whatTheEngineHasReportedIsNotToldAgain() {
    try (var monitor = new Monitor("dev")) {
      int code = ProgramHost.run(monitor.settings(), context -> new Thing("refused"));

      assertThat(code).isEqualTo(ProgramHost.REPORTED);
      assertThat(monitor.messages).isEmpty();
    }
  }

  @Test
  void aRefusalThatNobodyReportedIsTold() {
    try (var monitor = new Monitor("dev")) {
      int code = ProgramHost.run(monitor.settings(), context -> new Thing("refused-because-no"));

      assertThat(code).isEqualTo(ProgramHost.REPORTED);
      assertThat(monitor.messages).containsExactly("ERROR no");
    }
  }

  @Test
  void messagesOfTheProgramArriveInOrder() {
    try (var monitor = new Monitor("dev")) {
      ProgramHost.run(
          monitor.settings(),
          context -> {
            context.log().info("one");
            context.log().warn("two");
            context.log().debug("unheard");
          });

      assertThat(monitor.messages).containsExactly("INFO one", "WARNING two");
    }
  }

  @Test
  void readsWhatTheCliPutsIntoTheEnvironment() {
    var settings =
        RunSettings.fromEnvironment(
            Map.of(
                "PULUMI_MONITOR", "127.0.0.1:1",
                "PULUMI_ENGINE", "127.0.0.1:2",
                "PULUMI_PROJECT", "freehold",
                "PULUMI_STACK", "payments.prod",
                "PULUMI_DRY_RUN", "true",
                "PULUMI_CONFIG", "{\"kafka:tlsEnabled\":\"true\",\"a:b\":\"c\"}",
                "PULUMI_CONFIG_SECRET_KEYS", "[\"a:b\"]"));

    assertThat(settings.mode()).isEqualTo(RunSettings.Mode.PREVIEW);
    assertThat(settings.config()).containsEntry("kafka:tlsEnabled", "true").hasSize(2);
    assertThat(settings.secretKeys()).containsExactly("a:b");
    assertThat(settings.stack().organization()).isEqualTo("organization");
    assertThatThrownBy(() -> RunSettings.fromEnvironment(Map.of()))
        .hasMessageContaining("started by the Pulumi CLI");
    assertThat(List.of(settings.monitor(), settings.engine()))
        .containsExactly("127.0.0.1:1", "127.0.0.1:2");
  }
}
