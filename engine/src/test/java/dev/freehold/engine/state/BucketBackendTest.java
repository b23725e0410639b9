package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.engine.state.StateChange.Added;
import dev.freehold.engine.state.gcs.GcsServer;
import dev.freehold.engine.state.gcs.GoogleStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of stacks in a bucket: nothing is different but where it is. */
class BucketBackendTest {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");
  private static final StackId CONFORMANCE = new StackId("conformance", "dev");

  @TempDir Path logs;
  private GcsServer server;

  @BeforeEach
  void start() throws Exception {
    server = GcsServer.start(logs);
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void keepsTheLayoutOfTheCli() throws Exception {
    String json =
        new String(States.resource("pulumi-kafka-01-create.json"), StandardCharsets.UTF_8);
    StateBackend backend = process(LockOwner.current());
    try (StackLock lock = backend.lock(CONFORMANCE)) {
      assertThat(backend.importState(lock, json, PASSPHRASE)).isEmpty();
    }
    assertThat(backend.stacks()).containsExactly(CONFORMANCE);
    StateFiles files = files();
    assertThat(files.read(Path.of("/.pulumi/meta.yaml"))).asString().contains("version: 1");
    assertThat(files.read(Path.of("/.pulumi/stacks/conformance/dev.json")))
        .asString()
        .startsWith("{\"version\":3,\"checkpoint\":{\"stack\":\"organization/conformance/dev\",");
    assertThat(files.list(Path.of("/.pulumi/locks/organization/conformance/dev"))).isEmpty();
    String export =
        process(LockOwner.current()).export(CONFORMANCE, SecretDisplay.CIPHERTEXT, PASSPHRASE);
    assertThat(DeploymentCodec.read(export.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(DeploymentCodec.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void takesAStackFromNothingThroughChangesToNothing() {
    var remote = new FakeRemote();
    for (Map<String, String> wanted :
        List.of(
            Map.of("a", "1", "b", "1", "c", "1"),
            Map.of("a", "2", "c", "1"),
            Map.<String, String>of())) {
      new Update(process(LockOwner.current()), remote, PASSPHRASE).to(wanted);
      assertThat(remote.things).isEqualTo(wanted);
      Deployment state = process(LockOwner.current()).load(States.STACK);
      assertThat(state.pendingOperations()).isEmpty();
      assertThat(state.resources()).hasSize(wanted.size() + 2);
    }
  }

  @Test
  void recoversWhatADeadProcessHadGotDone() throws Exception {
    StateBackend dying = process(States.dead());
    JournaledState state = dying.open(dying.lock(States.STACK), PASSPHRASE);
    state.apply(List.of(new Added(States.STACK_STATE), new Added(States.PROVIDER_STATE)));
    var one = new PendingOperation(States.topic("a", "1"), Type.CREATING);
    var two = new PendingOperation(States.topic("b", "1"), Type.CREATING);
    state.begin(List.of(one, two));
    state.end(List.of(Ending.created(one, States.created(one.resource()))));

    StateBackend next = process(LockOwner.current());
    assertThat(next.load(States.STACK).pendingOperations()).hasSize(1);
    StackLock lock = next.lock(States.STACK);
    assertThat(lock.notes()).first().asString().contains("has died");
    try (JournaledState recovered = next.open(lock, PASSPHRASE)) {
      assertThat(recovered.notes()).hasSize(1);
      recovered.end(List.of(Ending.failed(recovered.deployment().pendingOperations().get(0))));
    }
    lock.close();
    assertThat(next.load(States.STACK).resources()).hasSize(3);
    assertThat(files().list(Path.of("/.pulumi/stacks/shop")))
        .containsExactly(Path.of("/.pulumi/stacks/shop/dev.json"));
  }

  @Test
  void showsWhoHasAStackAndBreaksTheLock() {
    var elsewhere = new LockOwner(7, "joe", "elsewhere", LockOwner.current().identity());
    process(elsewhere).lock(States.STACK);
    StateBackend backend = process(LockOwner.current());
    List<HeldLock> shown = backend.locks(States.STACK);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).who()).isEqualTo("joe@elsewhere (pid 7)");
    assertThat(shown.get(0).file())
        .startsWith("gs://state/.pulumi/locks/organization/shop/dev/")
        .endsWith(".json");
    backend.breakLocks(States.STACK, shown);
    assertThat(process(LockOwner.current()).locks(States.STACK)).isEmpty();
    backend.lock(States.STACK).close();
  }

  /** Somebody broke the lock although its owner lived. */
  @Test
  void doesNotOverwriteTheStateOfAnother() {
    StateBackend first = process(LockOwner.current());
    StackLock lock = first.lock(States.STACK);
    first.save(lock, States.of(States.STACK_STATE), StackSecrets.of(PASSPHRASE, ""));
    JournaledState state = first.open(lock, PASSPHRASE);
    state.apply(List.of(new Added(States.PROVIDER_STATE)));
    lock.close();

    StateBackend second = process(LockOwner.current());
    try (StackLock other = second.lock(States.STACK)) {
      second.save(
          other,
          States.of(States.STACK_STATE, States.PROVIDER_STATE),
          StackSecrets.of(PASSPHRASE, ""));
    }
    assertThatThrownBy(state::close)
        .isInstanceOf(StateException.class)
        .hasMessageContaining("changed by somebody else");
    assertThat(process(LockOwner.current()).load(States.STACK).resources()).hasSize(2);
  }

  @Test
  void neverLetsTwoIn() throws Exception {
    var inside = new AtomicInteger();
    var entered = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = 0; i < 10; i++) {
            try (StackLock lock = process(LockOwner.current()).lock(States.STACK)) {
              assertThat(inside.incrementAndGet()).as(lock.toString()).isEqualTo(1);
              entered.incrementAndGet();
              inside.decrementAndGet();
            } catch (StackLockedException e) {
              assertThat(e).hasMessageContaining("gs://state/.pulumi/locks/organization/shop/dev/");
            }
          }
          return null;
        };
    var pool = Executors.newFixedThreadPool(4);
    for (var done : pool.invokeAll(List.of(worker, worker, worker, worker))) {
      done.get();
    }
    pool.shutdown();
    assertThat(entered).hasPositiveValue();
  }

  private StateFiles files() {
    return GoogleStorage.open("gs://state", server.environment());
  }

  /** The bucket as a process sees it that has just begun. */
  private StateBackend process(LockOwner owner) {
    return new FileBackend(States.context(files(), owner, Duration.ofHours(1)), Path.of("/"));
  }
}
