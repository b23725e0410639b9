package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.CrashingBackend;
import dev.freehold.engine.state.CrashingFiles;
import dev.freehold.engine.state.CrashingFiles.Crash;
import dev.freehold.engine.state.CrashingFiles.Loss;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A stack's files and world, and the processes that work on them and may die. */
final class Mortal {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");

  private static final Map<Stack, Map<String, Fields>> IDEAL = new ConcurrentHashMap<>();

  private final CrashingFiles files;
  private final World world;
  private final Duration checkpointEvery;

  Mortal(CrashingFiles files, World world, Duration checkpointEvery) {
    this.files = files;
    this.world = world;
    this.checkpointEvery = checkpointEvery;
  }

  static Mortal fresh(Duration checkpointEvery) {
    return new Mortal(new CrashingFiles(CrashingFiles.NEVER), new World(), checkpointEvery);
  }

  /** What there is when a process brings nothing to this without dying. */
  static Map<String, Fields> ideal(Stack stack) {
    return IDEAL.computeIfAbsent(
        stack,
        wanted -> {
          Mortal ideal = fresh(Duration.ofHours(1));
          ideal.world.things.putAll(ScriptedPrograms.BEFORE);
          Outcome outcome = ideal.up(wanted);
          assertThat(outcome.failed()).as(outcome.problems().toString()).isFalse();
          ideal.world.things.keySet().removeAll(ScriptedPrograms.FOREIGN);
          return ideal.world.things;
        });
  }

  World world() {
    return world;
  }

  /** What the next process finds, on files that crash at a write. */
  Mortal next(Loss loss, int crashAt) {
    return new Mortal(files.survivor(loss, crashAt), world.copy(), checkpointEvery);
  }

  /** Lets the next process die in a remote call. */
  Mortal dyingIn(int call, Death.Moment moment) {
    world.kill(new Death(call, moment, files::kill));
    return this;
  }

  /** Whether the process died. */
  boolean diesIn(Function<Mortal, Outcome> work) {
    try {
      work.apply(this);
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  Outcome up(Stack stack) {
    try (var engine = engine()) {
      return engine.up(stack, UpOptions.DEFAULT, plan -> true, Progress.NONE);
    }
  }

  Outcome destroy(Stack stack) {
    try (var engine = engine()) {
      return engine.destroy(stack, UpOptions.DEFAULT, plan -> true, Progress.NONE);
    }
  }

  private EmbeddedEngine engine() {
    return new EmbeddedEngine(
        new EngineParts(
            pkg -> Optional.of(new ThingProvider(world)),
            backend(),
            PASSPHRASE,
            new NoSecrets(),
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString()));
  }

  private StateBackend backend() {
    return CrashingBackend.over(files, checkpointEvery);
  }

  void checkNothingForgotten(Set<String> foreign, Loss loss) {
    Mortal observer = next(loss, CrashingFiles.NEVER);
    Books.of(observer.backend(), PASSPHRASE, foreign).checkNothingForgotten(world.things);
  }

  /** Nothing is left of the stack. */
  void checkGone(Set<String> foreign) {
    Books books = Books.of(backend(), PASSPHRASE, foreign);
    books.checkSettled(Map.of(), world.things);
  }

  /** Nothing is open, and the world is what the healthy one would be. */
  void checkComplete(Stack stack, Map<String, Fields> expected, Set<String> foreign) {
    assertThat(world.createdTwice).isEmpty();
    Books.of(backend(), PASSPHRASE, foreign).checkSettled(expected, world.things);
    assertThat(CrashingBackend.leftSomething(files, Program.ID)).isFalse();
    try (var engine = engine()) {
      Books.checkNothingToDo(engine.preview(stack, UpOptions.DEFAULT));
    }
  }
}
