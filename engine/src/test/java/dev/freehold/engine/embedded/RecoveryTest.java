package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of what an earlier one has left undone. */
class RecoveryTest {
  @TempDir Path folder;
  private final World world = new World();
  private StateBackend backend;
  private EmbeddedEngine engine;

  @BeforeEach
  void open() {
    backend = FileBackend.at(folder, "freehold-test");
    engine =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> Optional.of(new ThingProvider(world)),
                backend,
                Passphrase.of("test"),
                new NoSecrets(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static Program named(String name, String note) {
    return new Program()
        .thing("a", Fields.builder().put("name", name).put("note", note).build(), o -> {});
  }

  private Outcome up(Program program) {
    return engine.up(program.stack(), UpOptions.DEFAULT, plan -> true, Progress.NONE);
  }

  private List<String> changes() {
    return world.calls.stream().filter(call -> !call.startsWith("read")).toList();
  }

  /** Ids in the state; those to be deleted in parentheses. */
  private List<String> ids() {
    return backend.load(Program.ID).resources().stream()
        .filter(r -> r.type().equals(ThingProvider.TYPE))
        .map(RecoveryTest::text)
        .sorted()
        .toList();
  }

  private static String text(ResourceState entry) {
    return entry.is(Mark.DELETE) ? "(" + entry.id() + ")" : entry.id();
  }

  @Test
  void endsWithTheProvidersErrorWhenItBreaks() {
    world.kill(new Death(1, Death.Moment.AFTER, () -> {}));

    assertThat(up(new Program().thing("a", 1)).failed()).isTrue();

    world.kill(Death.NEVER);
    assertThat(up(new Program().thing("a", 1)).failed()).isFalse();
    assertThat(changes()).containsExactly("create a");
  }

  @Test
  void keepsItsRecordWhenItIsInterrupted() {
    Thread run = Thread.currentThread();
    world.kill(new Death(2, Death.Moment.BEFORE, run::interrupt, Death.Kind.WARNING));

    Outcome outcome = up(new Program().thing("a", 1).pointing("b", "a").pointing("c", "b"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.failed()).isTrue();
    assertThat(ids()).containsExactly("a", "b");
    assertThat(backend.load(Program.ID).pendingOperations()).isEmpty();
  }

  @Test
  void forgetsOnlyTheOldThingWhenThatIsGone() {
    replaceWithoutDeleting();
    world.things.remove("one");

    engine.refresh(named("two", "").stack(), UpOptions.DEFAULT, Progress.NONE);

    assertThat(ids()).containsExactly("two");
    assertThat(engine.preview(named("two", "").stack(), UpOptions.DEFAULT).summary())
        .isEqualTo(Map.of(Operation.SAME, 2));
  }

  @Test
  void deletesOnlyTheOldThingOfAnUnfinishedReplacement() {
    replaceWithoutDeleting();
    world.unstick();

    assertThat(up(named("two", "")).failed()).isFalse();

    assertThat(world.things).containsOnlyKeys("two");
    assertThat(ids()).containsExactly("two");
  }

  @Test
  void takesBackTheOldThingWhenAReplacementIsUndone() {
    replaceWithoutDeleting();

    assertThat(up(named("one", "sticky")).failed()).isFalse();

    assertThat(world.things).containsOnlyKeys("one");
    assertThat(changes()).containsExactly("create one", "create two", "delete one", "delete two");
  }

  private void replaceWithoutDeleting() {
    up(named("one", "sticky"));
    assertThat(up(named("two", "")).failed()).isTrue();
    assertThat(ids()).containsExactly("(one)", "two");
  }

  @Test
  void leavesAloneWhatNeedsNotBeReplacedAfterAll() {
    Program program = new Program().thing("y", 1);
    Fields target = Fields.builder().put("target", new OutputRef(Program.id("y"), "id")).build();
    program
        .thing("x", target, options -> options.flag(Flag.DELETE_BEFORE_REPLACE))
        .pointing("d", "x");
    up(program);
    world.things.remove("y");
    world.calls.clear();

    Outcome outcome =
        engine.up(
            program.stack(),
            new UpOptions(List.of(), OnError.STOP, Refresh.YES),
            plan -> true,
            Progress.NONE);

    assertThat(outcome.problems()).isEmpty();
    assertThat(changes()).containsExactly("create y");
    assertThat(ids()).containsExactly("d", "x", "y");
  }

  @Test
  void doesNotDeleteDependentsThatAreNotTargeted() {
    up(new Program().thing("x", 2).pointing("d", "x"));
    Program smaller = new Program().thing("x", 1).pointing("d", "x");

    Outcome outcome =
        engine.up(
            smaller.stack(),
            new UpOptions(List.of("**::x"), OnError.STOP, Refresh.NO),
            plan -> true,
            Progress.NONE);

    assertThat(outcome.problems().get(0).message()).contains("which is not targeted");
    assertThat(world.things).containsOnlyKeys("d", "x");
  }
}
