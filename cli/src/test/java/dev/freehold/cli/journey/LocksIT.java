package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who want the same stack, each a process of the packaged program. */
class LocksIT {
  @TempDir static Path folder;
  private static Clone clone;

  @BeforeAll
  static void cloneIt() {
    clone = new Clone(folder);
    clone.withoutWarehouses();
    clone.run("local", "start");
  }

  @AfterAll
  static void stop() {
    clone.close();
  }

  @Test
  void ofTwoProcessesOneWrites() throws Exception {
    Process first = heldUp("payments");

    Clone.Ran second = clone.run("up", "payments/local", "--yes");

    assertThat(second.code()).as(second.all()).isEqualTo(1);
    assertThat(second.all())
        .contains("the stack is currently locked by 1 lock(s)")
        .contains(locks("payments") + "/")
        .contains("created by " + System.getProperty("user.name") + "@")
        .contains("(pid " + first.pid() + ") at 20")
        .contains("`pulumi cancel`")
        .contains("`./freehold stack unlock payments/local`")
        .doesNotContain("Exception", "\tat ");
    signal(first, "CONT");
    assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(clone.run("plan", "payments/local").out()).contains("Nothing changes in 1 stack");
  }

  @Test
  void theLockOfARunningProcessIsBrokenByForceOnly() throws Exception {
    Process first = heldUp("risk");

    Clone.Ran refused = clone.run("stack", "unlock", "risk/local", "--yes");

    assertThat(refused.code()).as(refused.all()).isEqualTo(2);
    assertThat(refused.all())
        .contains("(pid " + first.pid() + ") since 20", "which is running", "--force");
    assertThat(files("risk")).hasSize(1);
    Clone.Ran forced = clone.run("stack", "unlock", "risk/local", "--yes", "--force");
    assertThat(forced.code()).as(forced.all()).isZero();
    assertThat(files("risk")).isEmpty();
    signal(first, "CONT");
    assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void theLockOfAKilledProcessIsTakenOver() throws Exception {
    Process killed = heldUp("ledger");
    killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(files("ledger")).hasSize(1);

    Clone.Ran next = clone.run("up", "ledger/local", "--yes");

    assertThat(next.code()).as(next.all()).isZero();
    assertThat(next.out())
        .contains("Removed the lock of a process that has died")
        .contains("(pid " + killed.pid() + ")");
    assertThat(files("ledger")).isEmpty();
  }

  /** As the CLI writes it, on another host. */
  @Test
  void aLockThatNobodyCanJudgeIsReportedAndBrokenOnDemand() throws Exception {
    Path lock = locks("support").resolve("0b1c.json");
    Files.createDirectories(lock.getParent());
    Files.writeString(
        lock,
        "{\"pid\":7,\"username\":\"joe\",\"hostname\":\"laptop\","
            + "\"timestamp\":\"2026-11-21T11:36:10.4+01:00\"}");

    Clone.Ran up = clone.run("up", "support/local", "--yes");
    assertThat(up.code()).as(up.all()).isEqualTo(1);
    assertThat(up.all())
        .contains("created by joe@laptop (pid 7) at 2026-11-21T11:36:10.4+01:00")
        .contains("cannot be seen from here")
        .contains("`./freehold stack unlock support/local`");

    Clone.Ran asked = clone.run("stack", "unlock", "support/local");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("No lock was broken");
    assertThat(lock).exists();

    JsonNode json =
        new ObjectMapper()
            .readTree(clone.run("stack", "unlock", "--env", "local", "--yes", "--json").out());
    assertThat(json.at("/stacks")).hasSize(1);
    assertThat(json.at("/stacks/0/stack").asText()).isEqualTo("support/local");
    assertThat(json.at("/stacks/0/broken").asBoolean()).isTrue();
    assertThat(json.at("/stacks/0/locks/0/who").asText()).isEqualTo("joe@laptop (pid 7)");
    assertThat(json.at("/stacks/0/locks/0/file").asText()).isEqualTo(lock.toString());
    assertThat(lock).doesNotExist();
    assertThat(clone.run("up", "support/local", "--yes").code()).isZero();
  }

  /** An up that stands still from the moment that it has the lock. */
  private static Process heldUp(String domain) throws Exception {
    Process up = clone.start("up", domain + "/local", "--yes");
    up.getOutputStream().close();
    while (files(domain).isEmpty()) {
      assertThat(up.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    signal(up, "STOP");
    assertThat(up.isAlive()).isTrue();
    assertThat(files(domain)).as("it was too fast").hasSize(1);
    return up;
  }

  private static void signal(Process process, String signal) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  private static Path locks(String domain) {
    return folder.resolve(
        ".freehold/state/.pulumi/locks/organization/freehold/" + domain + ".local");
  }

  private static List<Path> files(String domain) throws IOException {
    if (!Files.isDirectory(locks(domain))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(locks(domain))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
