package dev.freehold.stacks.engines;

import static dev.freehold.stacks.engines.Bench.plan;
import static dev.freehold.stacks.engines.Bench.secretive;
import static dev.freehold.stacks.engines.Bench.stack;
import static dev.freehold.stacks.engines.Bench.thing;
import static dev.freehold.stacks.engines.Bench.up;
import static dev.freehold.stacks.engines.Bench.urn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.StackLock;
import dev.freehold.engine.state.StackLockedException;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.engine.value.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine on the real CLI, beside the embedded one on the same state. */
@Timeout(120)
class BothEnginesTest {
  private static final Declaration A = thing("a", "a", 2);
  private static final Declaration B = thing("b", "b", 2);

  @TempDir Path folder;
  private Bench bench;

  @BeforeAll
  static void needsTheCli() {
    Bench.assumeCli();
  }

  @BeforeEach
  void open() {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Map<Operation, Integer> unchanged(int count) {
    return Map.of(Operation.SAME, count);
  }

  @Test
  void planOfANewStackLeavesNothingBehind() {
    Plan plan = plan(bench.pulumi, A, secretive("s"));

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.summary()).isEqualTo(Map.of(Operation.CREATE, 4));
    assertThat(plan.sameWork(plan(bench.embedded, A))).isFalse();
    assertThat(plan.steps().get(plan.steps().size() - 1).origin().entry()).isEqualTo("thing/s");
    assertThat(plan.toString()).doesNotContain("between us");
    assertThat(bench.backend.stacks()).isEmpty();
  }

  @Test
  void whatPulumiMadeTheEmbeddedEngineFindsUnchanged() {
    Outcome outcome = up(bench.pulumi, A, secretive("s"));

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.confirmed()).isEqualTo(2);
    assertThat(outcome.toString()).doesNotContain("between us");
    assertThat(plan(bench.embedded, A, secretive("s")).summary()).isEqualTo(unchanged(4));
    assertThat(bench.backend.export(Bench.ID, SecretDisplay.PLAINTEXT, Bench.PASSPHRASE))
        .contains("between us");
    assertThat(bench.backend.export(Bench.ID, SecretDisplay.CIPHERTEXT, Bench.PASSPHRASE))
        .doesNotContain("between us");
  }

  @Test
  void whatTheEmbeddedEngineMadePulumiFindsUnchanged() {
    assertThat(up(bench.embedded, A, secretive("s")).problems()).isEmpty();

    assertThat(plan(bench.pulumi, A, secretive("s")).summary()).isEqualTo(unchanged(4));
    Outcome again = up(bench.pulumi, A, secretive("s"));
    assertThat(again.problems()).isEmpty();
    assertThat(again.summary()).isEqualTo(unchanged(4));
    assertThat(plan(bench.embedded, A, secretive("s")).summary()).isEqualTo(unchanged(4));
  }

  @Test
  void plansAreTheSameForEveryKindOfChange() {
    up(bench.embedded, A, B, thing("c", "c", 2), thing("d", "d", 2));
    Declaration[] wanted = {
      thing("a", "a", 3), thing("b", "other", 2), thing("c", "c", 1), thing("e", "e", 1)
    };

    Plan pulumi = plan(bench.pulumi, wanted);
    Plan embedded = plan(bench.embedded, wanted);

    assertThat(pulumi.steps().stream().map(step -> step.op() + " " + step.urn()).toList())
        .isEqualTo(embedded.steps().stream().map(step -> step.op() + " " + step.urn()).toList());
    assertThat(pulumi.sameWork(embedded)).isTrue();
    for (int i = 0; i < pulumi.steps().size(); i++) {
      assertThat(pulumi.steps().get(i).diff()).isEqualTo(embedded.steps().get(i).diff());
      assertThat(pulumi.steps().get(i).before()).isEqualTo(embedded.steps().get(i).before());
      assertThat(pulumi.steps().get(i).origin()).isEqualTo(embedded.steps().get(i).origin());
    }

    Outcome outcome = up(bench.pulumi, wanted);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.summary()).isEqualTo(pulumi.summary());
    assertThat(outcome.confirmed()).isEqualTo(4);
    assertThat(bench.shelf.things.keySet()).containsExactlyInAnyOrder("a", "other", "c", "e");
  }

  @Test
  void aFailureIsToldWithItsPlaceAndTheRestIsRecorded() {
    Declaration needsBad =
        Declaration.custom(
            thing("z", "z", 1).id(),
            B.parent(),
            thing("z", "z", 1).inputs(),
            Options.builder().version("1.0.0").dependsOn(thing("bad", "bad", 1).id()).build(),
            A.origin());

    Outcome outcome = up(bench.pulumi, A, thing("bad", "bad", 1), needsBad);

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.urn()).isEqualTo(urn("bad"));
              assertThat(problem.message()).contains("no thing may be called bad");
              assertThat(problem.origin().file()).isEqualTo("shop.yaml");
            });
    assertThat(outcome.skipped()).contains(urn("z"));
    assertThat(bench.shelf.things).doesNotContainKey("z");
  }

  @Test
  void whatIsRefusedIsNotBegun() {
    Outcome outcome = up(bench.pulumi, plan -> false, A);

    assertThat(outcome.done()).isEmpty();
    assertThat(bench.shelf.things).isEmpty();
    assertThat(bench.backend.stacks()).isEmpty();
  }

  @Test
  void nothingIsDoneThatWasNotApproved() {
    up(bench.embedded, A);

    Outcome outcome =
        up(
            bench.pulumi,
            plan -> {
              up(bench.embedded, B);
              return true;
            },
            A);

    assertThat(outcome.failed()).isTrue();
    assertThat(bench.shelf.things.keySet()).containsExactly("b");
  }

  @Test
  void inputsThatAProviderRefusesAreToldInThePlan() {
    Plan plan = plan(bench.pulumi, thing("nameless", Fields.builder().put("size", 1).build()));

    assertThat(plan.failed()).isTrue();
    assertThat(plan.problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("a thing needs a name"));
  }

  @Test
  void driftIsFoundAndTakenIntoTheState() {
    up(bench.pulumi, A, B);
    bench.shelf.things.remove("a");
    bench.shelf.things.compute("b", (name, thing) -> thing("b", "b", 9).inputs());

    List<Drift> drifts = bench.pulumi.drift(stack(A, B), UpOptions.DEFAULT).drifts();

    assertThat(drifts).hasSize(2);
    assertThat(drifts.stream().map(drift -> drift.kind() + " " + drift.urn()))
        .containsExactlyInAnyOrderElementsOf(
            bench.embedded.drift(stack(A, B), UpOptions.DEFAULT).drifts().stream()
                .map(drift -> drift.kind() + " " + drift.urn())
                .toList());
    assertThat(bench.pulumi.refresh(stack(A, B), UpOptions.DEFAULT, Progress.NONE).problems())
        .isEmpty();
    assertThat(bench.embedded.drift(stack(A, B), UpOptions.DEFAULT).drifts()).isEmpty();
    assertThat(plan(bench.embedded, A, B).summary())
        .isEqualTo(Map.of(Operation.SAME, 2, Operation.CREATE, 1, Operation.REPLACE, 1));
  }

  @Test
  void destroyDeletesAll() {
    up(bench.embedded, A, B);

    Plan plan = bench.pulumi.previewDestroy(stack(A, B), UpOptions.DEFAULT);
    Outcome outcome =
        bench.pulumi.destroy(stack(A, B), UpOptions.DEFAULT, plan::sameWork, Progress.NONE);

    assertThat(plan.summary()).isEqualTo(Map.of(Operation.DELETE, 4));
    assertThat(outcome.summary()).isEqualTo(plan.summary());
    assertThat(bench.shelf.things).isEmpty();
    assertThat(bench.backend.load(Bench.ID).resources()).isEmpty();
  }

  @Test
  void destroyOfNothingDoesNothing() {
    assertThat(bench.pulumi.previewDestroy(stack(A), UpOptions.DEFAULT).steps()).isEmpty();
    assertThat(bench.pulumi.drift(stack(A), UpOptions.DEFAULT).drifts()).isEmpty();
  }

  @Test
  void aLockOfTheEmbeddedEngineIsRespected() {
    up(bench.embedded, A);
    try (StackLock lock = bench.backend.lock(Bench.ID)) {
      assertThat(lock.stack()).isEqualTo(Bench.ID);
      assertThatThrownBy(() -> up(bench.pulumi, A, B))
          .isInstanceOf(StackLockedException.class)
          .hasMessageContaining("the stack is currently locked by 1 lock(s)")
          .hasMessageContaining("pulumi cancel")
          .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }
    assertThat(bench.shelf.things).containsOnlyKeys("a");
  }

  @Test
  void aLockIsBrokenThroughTheCli() {
    up(bench.embedded, A);
    try (StackLock lock = bench.backend.lock(Bench.ID)) {
      assertThat(bench.backend.locks(lock.stack())).hasSize(1);
      bench.stacks.cancel(Bench.ID);
      assertThat(bench.backend.locks(Bench.ID)).isEmpty();
    }
    assertThat(up(bench.pulumi, A, B).failed()).isFalse();
  }

  @Test
  void aLockOfTheCliIsRespected() throws Exception {
    var running = CompletableFuture.supplyAsync(() -> up(bench.pulumi, thing("s", "slow", 1)));
    assertThat(bench.shelf.slowBegan.await(1, TimeUnit.MINUTES)).isTrue();

    assertThatThrownBy(() -> up(bench.embedded, A))
        .isInstanceOf(StackLockedException.class)
        .hasMessageContaining("created by");

    bench.shelf.slowMayEnd.countDown();
    assertThat(running.get(1, TimeUnit.MINUTES).problems()).isEmpty();
  }

  @Test
  void anInterruptEndsARunInOrder() throws Exception {
    var outcome = new CompletableFuture<Outcome>();
    Declaration after =
        Declaration.custom(
            A.id(),
            A.parent(),
            A.inputs(),
            Options.builder().version("1.0.0").dependsOn(thing("s", "slow", 1).id()).build(),
            A.origin());
    var thread = new Thread(() -> outcome.complete(up(bench.pulumi, thing("s", "slow", 1), after)));
    thread.start();
    assertThat(bench.shelf.slowBegan.await(1, TimeUnit.MINUTES)).isTrue();

    thread.interrupt();
    Thread.sleep(2_500);
    bench.shelf.slowMayEnd.countDown();

    Outcome ended = outcome.get(1, TimeUnit.MINUTES);
    assertThat(ended.problems().get(0).message()).isEqualTo("The run was stopped");
    assertThat(ended.skipped()).contains(urn("a"));
    assertThat(bench.shelf.things).containsOnlyKeys("slow");
    assertThat(bench.backend.load(Bench.ID).pendingOperations()).isEmpty();
    assertThat(up(bench.pulumi, thing("s", "slow", 1), after).problems()).isEmpty();
  }

  @Test
  void aWrongPassphraseIsSaid() {
    up(bench.embedded, secretive("s"));
    try (var stranger = new Bench(folder, Passphrase.of("another"))) {
      assertThatThrownBy(() -> plan(stranger.pulumi, secretive("s")))
          .isInstanceOf(SecretException.class)
          .hasMessageContaining("incorrect passphrase");
    }
  }

  @Test
  void stacksRunSideBySide() {
    List<StackId> ids =
        IntStream.range(0, 4).mapToObj(i -> new StackId("freehold", "shop" + i + ".dev")).toList();

    List<Outcome> outcomes =
        ids.parallelStream()
            .map(id -> stack(id, thing(id.stack(), id.stack(), 1), thing("x", id + "x", 1)))
            .map(one -> bench.pulumi.up(one, UpOptions.DEFAULT, plan -> true, Progress.NONE))
            .toList();

    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.problems()).isEmpty());
    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.confirmed()).isEqualTo(2));
    assertThat(bench.shelf.things).hasSize(8);
    for (StackId id : ids) {
      Stack own = stack(id, thing(id.stack(), id.stack(), 1), thing("x", id + "x", 1));
      assertThat(bench.embedded.preview(own, UpOptions.DEFAULT).changes()).isFalse();
    }
  }

  @Test
  void onlyTargetsAreTouched() {
    up(bench.pulumi, A, B);
    Stack wanted = stack(thing("a", "a", 3), thing("b", "b", 3));
    var one = new UpOptions(List.of("**a"), UpOptions.OnError.STOP, UpOptions.Refresh.NO);

    Outcome outcome = bench.pulumi.up(wanted, one, plan -> true, Progress.NONE);

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.summary()).containsEntry(Operation.UPDATE, 1);
    assertThat(bench.shelf.things.get("a").number("size")).contains(3.0);
    assertThat(bench.shelf.things.get("b").number("size")).contains(2.0);
  }
}
