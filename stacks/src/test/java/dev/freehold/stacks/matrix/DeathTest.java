package dev.freehold.stacks.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.state.CrashingBackend;
import dev.freehold.engine.state.CrashingFiles;
import dev.freehold.engine.state.CrashingFiles.Crash;
import dev.freehold.engine.state.CrashingFiles.Loss;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.things.Things;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * In every case of the matrix the process dies at each of its writes in turn; the next one, asked
 * for the same, comes to where it would have come without the death. Where a thing was left half
 * done, that may be where a second run comes.
 */
class DeathTest {
  private static final Duration SELDOM = Duration.ofHours(1);

  @TestFactory
  Stream<DynamicTest> recoversFromADeathInEachCase() {
    return Cases.ALL.stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> dieInEach(each.getValue())));
  }

  private static void dieInEach(List<Step> steps) {
    var world = new World(new CrashingFiles(CrashingFiles.NEVER), new Things());
    for (Step step : steps) {
      World after = world.next(CrashingFiles.NEVER);
      Fields once = told(after.take(step));
      Fields twice = told(after.next(CrashingFiles.NEVER).take(again(step)));
      int deaths = 0;
      for (int n = 1; deaths == n - 1; n++) {
        World dying = world.next(n);
        deaths += dying.diesIn(step) ? 1 : 0;
        assertThat(told(dying.next(CrashingFiles.NEVER).take(again(step))))
            .as("after a death at write " + n + " of " + step.name())
            .isIn(once, twice);
      }
      assertThat(deaths).as("deaths in " + step.name()).isGreaterThan(5);
      world = after;
    }
  }

  /** What must be the same whether or not a process died on the way. */
  private static Fields told(Fields observation) {
    return observation
        .without("planned")
        .without("plannedSummary")
        .without("planFails")
        .without("done")
        .without("summary");
  }

  /** What was done to the things is done once. */
  private static Step again(Step step) {
    Consumer<Things> nothing = things -> {};
    return new Step(step.name(), step.declarations(), step.options(), step.deed(), nothing);
  }

  /** What one process leaves to the next. */
  private record World(CrashingFiles files, Things things) {
    World next(int crashAt) {
      return new World(files.survivor(Loss.NOTHING, crashAt), things.copy());
    }

    Fields take(Step step) {
      try (var subject = Subject.embedded(things, CrashingBackend.over(files, SELDOM))) {
        return subject.take(step).fields();
      }
    }

    boolean diesIn(Step step) {
      try {
        take(step);
        return false;
      } catch (Crash killed) {
        return true;
      }
    }
  }
}
