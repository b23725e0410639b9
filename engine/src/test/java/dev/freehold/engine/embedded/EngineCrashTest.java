package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Stack;
import dev.freehold.engine.embedded.Death.Moment;
import dev.freehold.engine.state.CrashingFiles;
import dev.freehold.engine.state.CrashingFiles.Loss;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ends the process at every write and in every remote call, and lets the next one go on. */
class EngineCrashTest {
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final List<Program> PROGRAMS = ScriptedPrograms.ALL;

  /** What the next process may be asked to do. */
  enum Next {
    GO_ON,
    GO_BACK,
    DESTROY
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING, 1", "UNSYNCED, 1", "HALF_OF_UNSYNCED, 1",
    "NOTHING, 0", "UNSYNCED, 0", "HALF_OF_UNSYNCED, 0"
  })
  void recoversFromADeathAtAnyWrite(Loss loss, int hours) {
    Duration every = Duration.ofHours(hours);
    for (int step = 0; step < PROGRAMS.size(); step++) {
      int from = step;
      int deaths = deaths(step, every, (base, n) -> base.next(Loss.UNSYNCED, n), loss);
      assertThat(deaths).as("deaths in step " + from).isGreaterThan(20);
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void recoversFromADeathInAnyRemoteCall(Moment moment) {
    for (int step = 0; step < PROGRAMS.size(); step++) {
      int deaths =
          deaths(
              step,
              SELDOM,
              (base, n) -> base.next(Loss.UNSYNCED, CrashingFiles.NEVER).dyingIn(n, moment),
              Loss.UNSYNCED);
      assertThat(deaths).isGreaterThan(5);
    }
  }

  /** Dies at n for every n; the next one goes on, goes back or takes everything away, in turn. */
  private static int deaths(
      int step, Duration every, BiFunction<Mortal, Integer, Mortal> doomed, Loss loss) {
    Mortal base = base(step, every);
    Stack stack = PROGRAMS.get(step).stack();
    int deaths = 0;
    for (int n = 1; deaths == n - 1; n++) {
      Mortal dying = doomed.apply(base, n);
      deaths += dying.diesIn(process -> process.up(stack)) ? 1 : 0;
      dying.checkNothingForgotten(ScriptedPrograms.FOREIGN, loss);
      Next next = Next.values()[(n + loss.ordinal()) % Next.values().length];
      recover(dying.next(loss, CrashingFiles.NEVER), step, next);
    }
    return deaths;
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void recoversWhenTheRecoveryDiesToo(Loss loss) {
    for (int step = 0; step < PROGRAMS.size(); step++) {
      Stack stack = PROGRAMS.get(step).stack();
      Mortal base = base(step, SELDOM);
      boolean died = true;
      for (int n = 1; died; n += 3) {
        Mortal dying = base.next(Loss.UNSYNCED, n);
        died = dying.diesIn(process -> process.up(stack));
        boolean diedAgain = true;
        for (int m = 1; diedAgain; m += 3) {
          Mortal second = dying.next(loss, m);
          diedAgain = second.diesIn(process -> process.up(stack));
          second.checkNothingForgotten(ScriptedPrograms.FOREIGN, loss);
          recover(second.next(loss, CrashingFiles.NEVER), step, Next.GO_ON);
        }
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, Integer.getInteger("freehold.crash.seeds", 20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void recoversWhateverThePrograms(int seed) {
    Mortal base = Mortal.fresh(SELDOM);
    Stack first = RandomProgram.of(3L * seed).stack();
    Stack second = RandomProgram.of(3L * seed + 1).stack();
    Stack third = RandomProgram.of(3L * seed + 2).stack();
    succeed(base, process -> process.up(first));
    boolean died = true;
    for (int n = 1 + seed % 2; died; n += 2) {
      Mortal dying = base.next(Loss.UNSYNCED, n);
      died = dying.diesIn(process -> process.up(second));
      dying.checkNothingForgotten(ScriptedPrograms.FOREIGN, Loss.NOTHING);
      for (Stack next : List.of(second, third)) {
        Mortal healthy = dying.next(Loss.NOTHING, CrashingFiles.NEVER);
        succeed(healthy, process -> process.up(next));
        healthy.checkComplete(next, Mortal.ideal(next), ScriptedPrograms.FOREIGN);
      }
    }
  }

  private static Mortal base(int steps, Duration every) {
    Mortal base = Mortal.fresh(every);
    base.world().things.putAll(ScriptedPrograms.BEFORE);
    for (Program program : PROGRAMS.subList(0, steps)) {
      succeed(base, process -> process.up(program.stack()));
    }
    return base;
  }

  private static void recover(Mortal process, int step, Next next) {
    var programs = new ArrayList<>(PROGRAMS);
    programs.add(0, new Program());
    Stack stack = programs.get(next == Next.GO_ON ? step + 1 : step).stack();
    if (next == Next.DESTROY) {
      succeed(process, healthy -> healthy.destroy(stack));
      process.checkGone(ScriptedPrograms.FOREIGN);
    } else {
      succeed(process, healthy -> healthy.up(stack));
      process.checkComplete(stack, Mortal.ideal(stack), ScriptedPrograms.FOREIGN);
    }
  }

  private static void succeed(Mortal process, Function<Mortal, Outcome> work) {
    Outcome outcome = work.apply(process);
    assertThat(outcome.failed()).as(outcome.problems().toString()).isFalse();
  }
}
