package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.freehold.engine.state.LockOwner.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {
  @TempDir private Path root;

  @Test
  void refusesAStackThatARunningProcessHas() {
    try (StackLock held = backend(LockOwner.current()).lock(States.STACK)) {
      assertThat(held.notes()).isEmpty();
      assertThatThrownBy(() -> backend(LockOwner.current()).lock(States.STACK))
          .isInstanceOf(StackLockedException.class)
          .hasMessageContaining("the stack is currently locked by 1 lock(s)")
          .hasMessageContaining("(pid " + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("it is running");
    }
    backend(LockOwner.current()).lock(States.STACK).close();
  }

  @Test
  void removesTheLockOfAProcessWhosePidWasGivenAgain() {
    backend(States.dead()).lock(States.STACK);
    try (StackLock lock = backend(LockOwner.current()).lock(States.STACK)) {
      assertThat(lock.notes()).hasSize(1).first().asString().contains("has died");
    }
  }

  @Test
  void removesTheLockOfAKilledProcess() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    LockOwner me = LockOwner.current();
    String start = LockOwner.startOf(process.pid());
    assertThat(start).isNotEmpty();
    backend(owner(me, process.pid(), start)).lock(States.STACK);
    assertThatThrownBy(() -> backend(me).lock(States.STACK)).hasMessageContaining("is running");
    process.destroyForcibly().waitFor();
    backend(me).lock(States.STACK).close();
  }

  @Test
  void removesALockFromBeforeAReboot() {
    LockOwner me = LockOwner.current();
    Identity is = me.identity();
    var before = new Identity("other boot", is.namespace(), "machine", is.start());
    var now = new Identity(is.boot(), is.namespace(), "machine", is.start());
    backend(new LockOwner(me.pid(), "x", me.hostname(), before)).lock(States.STACK);
    backend(new LockOwner(me.pid(), "x", me.hostname(), now)).lock(States.STACK).close();
  }

  /** The CLI writes a file of attributes beside each of its files. */
  @Test
  void takesAFileOfAttributesForNoLock() throws IOException {
    Path locks = root.resolve(".pulumi/locks/organization");
    Path folder = locks.resolve(States.STACK.project()).resolve(States.STACK.stack());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("some.json.attrs"), "{\"user.content_type\":\"\"}");

    backend(LockOwner.current()).lock(States.STACK).close();
  }

  @Test
  void leavesLocksAloneThatItCannotJudge() {
    LockOwner me = LockOwner.current();
    Identity is = me.identity();
    for (LockOwner other :
        List.of(
            new LockOwner(1, "joe", "elsewhere", is),
            new LockOwner(1, "joe", me.hostname(), Identity.NONE),
            new LockOwner(
                1, "joe", me.hostname(), new Identity(is.boot(), "pid:[1]", is.machine(), "1")))) {
      try (StackLock held = backend(other).lock(States.STACK)) {
        assertThat(held.stack()).isEqualTo(States.STACK);
        assertThatThrownBy(() -> backend(me).lock(States.STACK))
            .isInstanceOf(StackLockedException.class)
            .hasMessageContaining("joe@")
            .hasMessageContaining("cannot be seen from here");
      }
    }
  }

  @Test
  void understandsLocksOfTheCli() throws Exception {
    Path directory = root.resolve(".pulumi/locks/organization/shop/dev");
    Files.createDirectories(directory);
    Path file = directory.resolve("0b1c.json");
    Files.writeString(
        file,
        "{\"pid\":7,\"username\":\"joe\",\"hostname\":\"laptop\","
            + "\"timestamp\":\"2026-11-21T11:36:10.4+01:00\"}");
    assertThatThrownBy(() -> backend(LockOwner.current()).lock(States.STACK))
        .hasMessageContaining("created by joe@laptop (pid 7) at 2026-11-21T11:36:10.4+01:00")
        .hasMessageContaining("0b1c.json");
    Files.writeString(file, "{\"pid\":");
    assertThatThrownBy(() -> backend(LockOwner.current()).lock(States.STACK))
        .hasMessageContaining("unreadable");
  }

  @Test
  void showsWhoHasAStackAndBreaksWhatWasShown() throws Exception {
    LockOwner me = LockOwner.current();
    assertThat(backend(me).locks(States.STACK)).isEmpty();
    var elsewhere = new LockOwner(7, "joe", "elsewhere", me.identity());
    StackLock foreign = backend(elsewhere).lock(States.STACK);
    List<HeldLock> shown = backend(me).locks(States.STACK);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).who()).isEqualTo("joe@elsewhere (pid 7)");
    assertThat(shown.get(0).since()).startsWith("20").endsWith("Z");
    assertThat(shown.get(0).liveness()).isEqualTo(Liveness.NOT_KNOWN);
    assertThat(Path.of(shown.get(0).file())).exists();
    foreign.close();

    try (StackLock later = backend(me).lock(States.STACK)) {
      backend(me).breakLocks(States.STACK, shown);
      assertThat(backend(me).locks(later.stack()))
          .extracting(HeldLock::liveness)
          .containsExactly(Liveness.ALIVE);
      backend(me).breakLocks(States.STACK, backend(me).locks(States.STACK));
      assertThat(backend(me).locks(States.STACK)).isEmpty();
    }
  }

  @Test
  void showsLocksThatCannotBeReadAndThoseOfTheDead() throws Exception {
    Path directory = root.resolve(".pulumi/locks/organization/shop/dev");
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("0b1c.json"), "");
    Files.writeString(directory.resolve("0b1c.json.attrs"), "{}");
    assertThat(backend(LockOwner.current()).locks(States.STACK))
        .extracting(HeldLock::who, HeldLock::liveness)
        .containsExactly(tuple("", Liveness.NOT_KNOWN));
    backend(LockOwner.current())
        .breakLocks(States.STACK, backend(LockOwner.current()).locks(States.STACK));
    assertThat(directory).isEmptyDirectory();
    backend(States.dead()).lock(States.STACK);
    assertThat(backend(LockOwner.current()).locks(States.STACK))
        .extracting(HeldLock::liveness)
        .containsExactly(Liveness.DEAD);
  }

  @Test
  void neverLetsTwoIn() throws Exception {
    var inside = new AtomicInteger();
    var entered = new AtomicInteger();
    var start = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(8);
    Callable<Void> worker =
        () -> {
          start.await();
          for (int i = 0; i < 50; i++) {
            try (StackLock lock = backend(LockOwner.current()).lock(States.STACK)) {
              assertThat(inside.incrementAndGet()).as(lock.toString()).isEqualTo(1);
              entered.incrementAndGet();
              inside.decrementAndGet();
            } catch (StackLockedException e) {
              Thread.onSpinWait();
            }
          }
          return null;
        };
    var workers = new ArrayList<java.util.concurrent.Future<Void>>();
    for (int i = 0; i < 8; i++) {
      workers.add(pool.submit(worker));
    }
    start.countDown();
    for (var future : workers) {
      future.get();
    }
    pool.shutdown();
    backend(LockOwner.current()).lock(States.STACK).close();
    assertThat(entered).hasPositiveValue();
  }

  private static LockOwner owner(LockOwner me, long pid, String start) {
    Identity is = me.identity();
    return new LockOwner(
        pid,
        me.username(),
        me.hostname(),
        new Identity(is.boot(), is.namespace(), is.machine(), start));
  }

  private FileBackend backend(LockOwner owner) {
    return new FileBackend(States.context(new DiskFiles(), owner, Duration.ofHours(1)), root);
  }
}
