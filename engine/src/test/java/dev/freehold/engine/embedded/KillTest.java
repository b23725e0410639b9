package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills processes at random moments, each in the middle of what it makes of the one before.
 *
 * <p>{@code -Dfreehold.kill.seed=} repeats the programs and the delays, {@code
 * -Dfreehold.kill.times=} says how often.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final long SEED =
      Long.getLong("freehold.kill.seed", new Random().nextInt(1_000_000));
  private static final int TIMES = Integer.getInteger("freehold.kill.times", 200);
  private static final int STACKS = 2;
  private static final int LONGEST_MILLIS = 150;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void recoversByItselfHoweverOftenItIsKilled(int number) throws Exception {
    long seed = SEED + number;
    System.out.println("-Dfreehold.kill.seed=" + SEED);
    var random = new Random(seed);
    for (int kill = 0; kill < TIMES / STACKS; kill++) {
      long programs = random.nextInt(1_000_000);
      kill(programs, Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
      look(kill, RandomProgram.of(random.nextInt(1_000_000)).stack());
    }
  }

  private void kill(long programs, Duration after) throws IOException, InterruptedException {
    Process process = start(programs);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo(Victim.READY);
      boolean ended = process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(ended).as(() -> String.join("\n", out.lines().toList())).isFalse();
    }
  }

  /** The state as it lies there accounts for everything; every third time somebody repairs it. */
  private void look(int kill, Stack stack) {
    try (var healthy = new Victim(folder)) {
      healthy.books().checkNothingForgotten(healthy.world().things);
      if (kill % 3 == 0) {
        healthy.succeed(stack);
        healthy.books().checkSettled(Mortal.ideal(stack), healthy.world().things);
        Books.checkNothingToDo(healthy.preview(stack));
      }
    }
  }

  private Process start(long programs) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                classes,
                Victim.class.getName(),
                folder.toString(),
                String.valueOf(programs)))
        .redirectErrorStream(true)
        .start();
  }
}
