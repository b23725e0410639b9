package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.CrashingFiles.Crash;
import dev.freehold.engine.state.CrashingFiles.Loss;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills an update at every write, and the recovery at every write, and looks what is left. */
class CrashTest {
  private static final Map<String, String> FIRST = Map.of("a", "1", "b", "1", "old", "1");
  private static final Map<String, String> WANTED =
      Map.of("a", "2", "b", "1", "c", "1", "d", "1", "e", "1", "f", "1");
  private static final Passphrase PASSPHRASE = Passphrase.of("test");

  @ParameterizedTest
  @EnumSource(Loss.class)
  void forgetsNothingWhenKilledAtAnyWrite(Loss loss) {
    for (Duration every : new Duration[] {Duration.ZERO, Duration.ofHours(1)}) {
      int crashes = 0;
      for (int n = 1; crashes == n - 1; n++) {
        var remote = new FakeRemote();
        CrashingFiles start = prepared(remote, n);
        crashes += diesIn(() -> update(start, remote, every)) ? 1 : 0;
        CrashingFiles next = start.survivor(loss, CrashingFiles.NEVER);
        checkNothingForgotten(next, remote);
        update(next, remote, every);
        checkComplete(next, remote);
      }
      assertThat(crashes).isGreaterThan(every.isZero() ? 60 : 25);
    }
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void forgetsNothingWhenTheRecoveryIsKilledToo(Loss loss) {
    boolean died = true;
    for (int n = 1; died; n++) {
      boolean diedAgain = true;
      for (int m = 1; diedAgain; m += 1) {
        var remote = new FakeRemote();
        CrashingFiles start = prepared(remote, n);
        died = diesIn(() -> update(start, remote, Duration.ofHours(1)));
        CrashingFiles second = start.survivor(loss, m);
        diedAgain = diesIn(() -> update(second, remote, Duration.ofHours(1)));
        CrashingFiles third = second.survivor(loss, CrashingFiles.NEVER);
        checkNothingForgotten(third, remote);
        update(third, remote, Duration.ofHours(1));
        checkComplete(third, remote);
      }
    }
  }

  private static CrashingFiles prepared(FakeRemote remote, int crashAt) {
    var files = new CrashingFiles(CrashingFiles.NEVER);
    new Update(backend(files, Duration.ofHours(1), States.dead()), remote, PASSPHRASE).to(FIRST);
    return files.survivor(Loss.UNSYNCED, crashAt);
  }

  private static void update(CrashingFiles files, FakeRemote remote, Duration every) {
    new Update(backend(files, every, States.dead()), remote, PASSPHRASE).to(WANTED);
  }

  private static boolean diesIn(Runnable run) {
    try {
      run.run();
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  private static void checkNothingForgotten(CrashingFiles files, FakeRemote remote) {
    Deployment looked = backend(files, Duration.ZERO, LockOwner.current()).load(States.STACK);
    Map<String, String> known = new TreeMap<>();
    looked.resources().stream()
        .filter(state -> state.parent().equals(States.ROOT))
        .forEach(state -> known.put(state.urn().name(), Update.content(state)));
    looked
        .pendingOperations()
        .forEach(operation -> known.put(operation.resource().urn().name(), "pending"));
    remote.things.forEach(
        (name, content) -> assertThat(known.get(name)).as(name).matches(text -> is(text, content)));
    known.forEach(
        (name, content) ->
            assertThat(remote.things.get(name)).as(name).matches(text -> is(content, text)));
  }

  private static boolean is(Object known, Object real) {
    return "pending".equals(known) || (known != null && known.equals(real));
  }

  private static void checkComplete(CrashingFiles files, FakeRemote remote) {
    Deployment end = backend(files, Duration.ZERO, LockOwner.current()).load(States.STACK);
    assertThat(remote.things).isEqualTo(WANTED);
    assertThat(end.pendingOperations()).isEmpty();
    assertThat(end.resources()).hasSize(2 + WANTED.size());
    var layout = Layout.of(Path.of("/state"));
    assertThat(files.names()).containsKey(layout.checkpoint(States.STACK));
    assertThat(files.names()).doesNotContainKey(layout.journal(States.STACK));
    assertThat(files.list(layout.locks(States.STACK))).isEmpty();
  }

  private static FileBackend backend(CrashingFiles files, Duration every, LockOwner owner) {
    return new FileBackend(States.context(files, owner, every), Path.of("/state"));
  }
}
