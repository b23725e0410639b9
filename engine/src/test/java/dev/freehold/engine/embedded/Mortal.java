package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.CrashingBackend;
import dev.freehold.engine.state.CrashingFiles;
import dev.freehold.engine.state.CrashingFiles.Crash;
import dev.freehold.engine.state.CrashingFiles.Loss;
import dev.freehold.engine.state.Deployment;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A stack's files and world, and the processes that work on them and may die. */
final class Mortal {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");

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

  /** Everything in the world is in the state or pending, and the other way round. */
  void checkNothingForgotten(Set<String> foreign, Loss loss) {
    Mortal observer = next(loss, CrashingFiles.NEVER);
    Deployment left = observer.backend().load(Program.ID);
    Set<String> open =
        left.pendingOperations().stream()
            .map(operation -> thing(operation.resource()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = things(left);
    Set<String> there = new TreeSet<>(world.things.keySet());
    assertThat(known).containsAll(minus(minus(there, open), foreign));
    assertThat(there).containsAll(minus(minus(known, open), foreign));
  }

  /** Nothing is left of the stack. */
  void checkGone(Set<String> foreign) {
    Deployment end = backend().load(Program.ID);
    assertThat(end.resources()).isEmpty();
    assertThat(end.pendingOperations()).isEmpty();
    assertThat(without(world.things, foreign)).isEmpty();
  }

  /** Nothing is open, and the world is what the healthy one would be. */
  void checkComplete(Stack stack, Map<String, Fields> expected, Set<String> foreign) {
    Deployment end = backend().load(Program.ID);
    assertThat(world.createdTwice).isEmpty();
    assertThat(end.pendingOperations()).isEmpty();
    assertThat(minus(things(end), foreign)).isEqualTo(minus(expected.keySet(), foreign));
    assertThat(end.resources()).noneMatch(r -> r.is(Mark.DELETE) || r.is(Mark.PENDING_REPLACEMENT));
    assertThat(without(world.things, foreign)).isEqualTo(without(expected, foreign));
    assertThat(inputs(end, foreign)).isEqualTo(without(expected, foreign));
    assertThat(CrashingBackend.leftSomething(files, Program.ID)).isFalse();
    try (var engine = engine()) {
      var plan = engine.preview(stack, UpOptions.DEFAULT);
      assertThat(plan.problems()).isEmpty();
      assertThat(plan.steps()).allMatch(step -> step.op() == Operation.SAME);
    }
  }

  private static Map<String, Fields> inputs(Deployment deployment, Set<String> foreign) {
    var secrets = StackSecrets.of(PASSPHRASE, deployment.salt());
    var inputs = new TreeMap<String, Fields>();
    deployment.resources().stream()
        .filter(r -> r.type().equals(ThingProvider.TYPE))
        .forEach(r -> inputs.put(r.id(), secrets.open(r.inputs())));
    return without(inputs, foreign);
  }

  private static Set<String> things(Deployment deployment) {
    return deployment.resources().stream()
        .filter(r -> r.type().equals(ThingProvider.TYPE) && !r.is(Mark.PENDING_REPLACEMENT))
        .map(Mortal::thing)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String thing(ResourceState state) {
    return state.id().isEmpty() ? state.inputs().text("name").orElseThrow() : state.id();
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static Map<String, Fields> without(Map<String, Fields> all, Set<String> some) {
    var left = new TreeMap<>(all);
    left.keySet().removeAll(some);
    return left;
  }
}
