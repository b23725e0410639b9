package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
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

class LifecycleTest {
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
                new OneSecret(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static final class OneSecret implements SecretSource {
    @Override
    public Optional<Secret> find(SecretRef reference) {
      return reference.uri().equals("secret://known")
          ? Optional.of(new Secret(PropertyValue.of("s3cret")))
          : Optional.empty();
    }

    @Override
    public String place(SecretRef reference) {
      return "nowhere";
    }
  }

  private Plan preview(Program program) {
    return engine.preview(program.stack(), UpOptions.DEFAULT);
  }

  private Outcome up(Program program) {
    return up(program, UpOptions.DEFAULT);
  }

  private Outcome up(Program program, UpOptions options) {
    return engine.up(program.stack(), options, plan -> true, Progress.NONE);
  }

  private List<String> changes() {
    return world.calls.stream().filter(call -> !call.startsWith("read")).toList();
  }

  private List<String> names() {
    return backend.load(Program.ID).resources().stream()
        .filter(r -> r.type().equals(ThingProvider.TYPE))
        .map(r -> r.urn().name())
        .toList();
  }

  private ResourceState entry(String name) {
    return backend.load(Program.ID).resources().stream()
        .filter(r -> r.urn().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void createsThenFindsNothingToDo() {
    Program program = new Program().thing("a", 1).pointing("b", "a");

    assertThat(preview(program).summary()).isEqualTo(Map.of(Operation.CREATE, 3));
    assertThat(up(program).summary()).isEqualTo(Map.of(Operation.CREATE, 3));
    assertThat(preview(program).summary()).isEqualTo(Map.of(Operation.SAME, 3));
    assertThat(world.things.get("b").text("target")).contains("a");
  }

  @Test
  void writesNothingWhenNothingChanges() {
    Program program = new Program().thing("a", 1);
    up(program);
    var before = backend.load(Program.ID);

    up(program);

    assertThat(backend.load(Program.ID)).isEqualTo(before);
    assertThat(changes()).containsExactly("create a");
  }

  @Test
  void updatesInPlace() {
    up(new Program().thing("a", 1));

    Outcome outcome = up(new Program().thing("a", 2));

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.UPDATE, 1, Operation.SAME, 1));
    assertThat(changes()).containsExactly("create a", "update a");
  }

  @Test
  void createsTheNewThingBeforeItDeletesTheOld() {
    up(new Program().thing("a", Fields.builder().put("name", "one").build(), o -> {}));

    var outcome =
        up(new Program().thing("a", Fields.builder().put("name", "two").build(), o -> {}));

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.REPLACE, 1, Operation.SAME, 1));
    assertThat(changes()).containsExactly("create one", "create two", "delete one");
  }

  @Test
  void deletesFirstWithDependentsAndMakesThemAgain() {
    up(new Program().thing("a", 2).pointing("b", "a").pointing("c", "b"));
    world.calls.clear();
    Program smaller = new Program().thing("a", 1).pointing("b", "a").pointing("c", "b");

    assertThat(preview(smaller).summary()).containsEntry(Operation.REPLACE, 3);
    assertThat(up(smaller).summary()).containsEntry(Operation.REPLACE, 3);
    assertThat(changes())
        .containsExactly("delete c", "delete b", "delete a", "create a", "create b", "create c");
  }

  @Test
  void keepsARenamedThing() {
    up(new Program().thing("old", 1));

    Outcome outcome = up(new Program().renamed("new", "old", 1));

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.SAME, 2));
    assertThat(names()).containsExactly("new");
  }

  @Test
  void deletesInReverseOrderOfNeed() {
    up(new Program().thing("a", 1).pointing("b", "a").pointing("c", "b"));
    world.calls.clear();

    assertThat(up(new Program()).summary()).containsEntry(Operation.DELETE, 3);
    assertThat(changes()).containsExactly("delete c", "delete b", "delete a");
  }

  @Test
  void refusesToDeleteOrReplaceWhatIsProtected() {
    up(new Program().thing("a", 2, options -> options.flag(Flag.PROTECT)));

    assertThat(preview(new Program()).failed()).isTrue();
    assertThat(up(new Program()).failed()).isTrue();
    assertThat(up(new Program().thing("a", 1, options -> options.flag(Flag.PROTECT))).failed())
        .isTrue();
    assertThat(world.things).containsKey("a");
  }

  @Test
  void forgetsWhatIsRetained() {
    up(new Program().thing("a", 1, options -> options.flag(Flag.RETAIN_ON_DELETE)));

    assertThat(up(new Program()).summary()).containsEntry(Operation.DELETE, 1);
    assertThat(world.things).containsKey("a");
    assertThat(names()).isEmpty();
  }

  @Test
  void importsWhatIsThereAndRefusesWhatIsDifferent() {
    world.things.put("a", Fields.builder().put("name", "a").put("size", 1).build());

    assertThat(up(new Program().thing("a", 2, o -> o.importId("a"))).failed()).isTrue();
    Outcome outcome = up(new Program().thing("a", 1, o -> o.importId("a")));

    assertThat(outcome.summary()).containsEntry(Operation.IMPORT, 1);
    assertThat(entry("a").importId()).isEqualTo("a");
    assertThat(changes()).doesNotContain("create a");
  }

  @Test
  void stopsAtTheFirstFailureAndDeletesNothing() {
    up(new Program().thing("gone", 1));

    Outcome outcome = up(new Program().thing("bad", 1).pointing("after", "bad"));

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.skipped()).hasSize(2);
    assertThat(world.things).containsOnlyKeys("gone");
    assertThat(names()).containsExactly("gone");
  }

  @Test
  void goesOnAfterAFailureWhenAskedTo() {
    Program program = new Program().thing("bad", 1).pointing("after", "bad").thing("fine", 1);

    Outcome outcome = up(program, new UpOptions(List.of(), OnError.CONTINUE, Refresh.NO));

    assertThat(outcome.failed()).isTrue();
    assertThat(world.things).containsOnlyKeys("fine");
  }

  @Test
  void keepsWhatABlockedDeleteNeeds() {
    Fields sticky = Fields.builder().put("note", "sticky").build();
    up(
        new Program()
            .thing("a", 1)
            .thing("b", sticky, options -> options.dependsOn(Program.id("a"))));

    Outcome outcome = up(new Program(), new UpOptions(List.of(), OnError.CONTINUE, Refresh.NO));

    assertThat(outcome.failed()).isTrue();
    assertThat(world.things).containsOnlyKeys("a", "b");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void touchesOnlyTargets() {
    up(new Program().thing("a", 1).thing("b", 1));

    Program program = new Program().thing("a", 2).thing("b", 2).thing("c", 1);
    Outcome outcome = up(program, new UpOptions(List.of("**::b"), OnError.STOP, Refresh.NO));

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.UPDATE, 1, Operation.SAME, 3));
    assertThat(world.things.get("a").number("size")).contains(1.0);
    assertThat(world.things).doesNotContainKey("c");
  }

  @Test
  void seesWhatHappenedBehindItsBack() {
    Program program = new Program().thing("a", 1).pointing("b", "a");
    up(program);
    world.things.remove("a");

    assertThat(engine.drift(program.stack(), UpOptions.DEFAULT).drifts()).hasSize(1);
    Outcome outcome = up(program, new UpOptions(List.of(), OnError.STOP, Refresh.YES));

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.CREATE, 1, Operation.SAME, 2));
    assertThat(world.things).containsOnlyKeys("a", "b");
  }

  @Test
  void resolvesSecretsOnlyWhenTheyAreApplied() {
    Fields inputs = Fields.builder().put("note", new SecretRef("secret://known")).build();
    Program program = new Program().thing("a", inputs, options -> {});

    assertThat(preview(program).failed()).isFalse();
    up(program);

    assertThat(world.things.get("a").get("note")).contains(new Secret(PropertyValue.of("s3cret")));
    assertThat(
            backend.export(
                Program.ID, StateBackend.SecretDisplay.CIPHERTEXT, Passphrase.of("test")))
        .doesNotContain("s3cret");
    assertThat(preview(program).summary()).isEqualTo(Map.of(Operation.SAME, 2));
  }

  @Test
  void namesASecretThatIsNotThere() {
    Fields inputs = Fields.builder().put("note", new SecretRef("secret://unknown")).build();

    Outcome outcome = up(new Program().thing("a", inputs, options -> {}));

    assertThat(outcome.problems().get(0).message()).contains("secret://unknown", "nowhere");
    assertThat(changes()).isEmpty();
  }

  @Test
  void reportsEveryInvalidInputAndChangesNothing() {
    Fields nothing = Fields.builder().put("name", new SecretRef("secret://known")).build();
    Program program =
        new Program()
            .thing("x", nothing.with("name", PropertyValue.of(7)), o -> {})
            .thing("y", nothing.with("name", PropertyValue.of(8)), o -> {})
            .thing("a", 1);

    assertThat(preview(program).problems()).hasSize(2);
    assertThat(up(program).problems()).hasSize(2);
    assertThat(changes()).isEmpty();
  }

  @Test
  void destroysEverything() {
    Program program = new Program().thing("a", 1).pointing("b", "a");
    up(program);

    Outcome outcome =
        engine.destroy(program.stack(), UpOptions.DEFAULT, plan -> true, Progress.NONE);

    assertThat(outcome.summary()).isEqualTo(Map.of(Operation.DELETE, 3));
    assertThat(world.things).isEmpty();
    assertThat(backend.load(Program.ID).resources()).isEmpty();
  }

  @Test
  void readsBackWhatItDid() {
    up(new Program().thing("a", 1).thing("b", 1));
    world.calls.clear();

    Outcome outcome = up(new Program().thing("a", 2));

    assertThat(outcome.confirmed()).isEqualTo(2);
    assertThat(world.calls).containsExactly("update a", "delete b", "read a", "read b");
  }

  @Test
  void doesNotDeleteWhatStillStandsUnderAnotherName() {
    Fields same = Fields.builder().put("name", "shared").build();
    up(new Program().thing("one", same, options -> {}));
    world.things.clear();

    up(new Program().thing("two", same, options -> {}));

    assertThat(world.things).containsKey("shared");
  }

  @Test
  void doesNothingWithoutApproval() {
    engine.up(new Program().thing("a", 1).stack(), UpOptions.DEFAULT, p -> false, Progress.NONE);

    assertThat(changes()).isEmpty();
    assertThat(names()).isEmpty();
  }
}
