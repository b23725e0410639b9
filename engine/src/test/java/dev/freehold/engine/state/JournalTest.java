package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange.Added;
import dev.freehold.engine.state.StateChange.Amended;
import dev.freehold.engine.state.StateChange.Replaced;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");

  @TempDir private Path root;

  @Test
  void showsToAPreviewWhatACrashedRunHadDone() {
    JournaledState crashed = crashed();
    assertThat(backend().load(States.STACK)).isEqualTo(crashed.deployment());
    assertThat(root.resolve(".pulumi/stacks/shop/dev.json")).doesNotExist();
  }

  @Test
  void keepsSecretsAndTheirSaltWithoutACheckpoint() throws Exception {
    JournaledState state = backend().open(backend().lock(States.STACK), PASSPHRASE);
    ResourceState topic = States.topic("a", "1");
    var inputs = topic.inputs().with("password", new Secret(PropertyValue.of("hush")));
    state.apply(
        List.of(
            new Added(States.STACK_STATE),
            new Added(States.PROVIDER_STATE),
            new Added(topic.toBuilder().inputs(inputs).build())));
    assertThat(Files.readString(journal())).doesNotContain("hush");
    JournaledState next = open();
    assertThat(next.secrets().open(next.deployment().resources().get(2).inputs()))
        .isEqualTo(inputs);
  }

  @Test
  void discardsATornLastLine() throws Exception {
    JournaledState crashed = crashed();
    Deployment before = crashed.deployment();
    byte[] bytes = Files.readAllBytes(journal());
    crashed.begin(List.of(new PendingOperation(States.topic("late", "1"), Type.CREATING)));
    byte[] longer = Files.readAllBytes(journal());
    for (int length = bytes.length; length < longer.length; length += 7) {
      Files.write(journal(), Arrays.copyOf(longer, length));
      assertThat(backend().load(States.STACK)).isEqualTo(before);
    }
  }

  @Test
  void refusesDamageInTheMiddle() throws Exception {
    crashed();
    byte[] bytes = Files.readAllBytes(journal());
    int line = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("begin");
    bytes[line] = 'x';
    Files.write(journal(), bytes);
    assertThatThrownBy(() -> backend().load(States.STACK))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(journal().toString())
        .hasMessageContaining("damaged at line");
  }

  @Test
  void refusesAJournalOfAnotherCheckpoint() throws Exception {
    crashed();
    byte[] left = Files.readAllBytes(journal());
    open().close();
    Files.write(journal(), left);
    assertThatThrownBy(() -> backend().load(States.STACK))
        .hasMessageContaining("belongs to another checkpoint");
  }

  @Test
  void ignoresAJournalThatItsCheckpointContains() throws Exception {
    JournaledState state = crashed();
    var files =
        new StackFiles(StateContext.ofProcess(new DiskFiles(), "x"), Layout.of(root), States.STACK);
    byte[] json = DeploymentCodec.checkpoint(States.STACK, state.deployment(), state.secrets());
    var journal =
        new Journal(
            files,
            SecretForms.encrypted(state.secrets()),
            () -> "none",
            JournalLines.read(journal(), Files.readAllBytes(journal())));
    journal.mark(Digest.of(json));
    files.write(json, StackFiles.Backup.LEAVE);
    assertThat(backend().load(States.STACK)).isEqualTo(DeploymentCodec.read(json));
  }

  @Test
  void recoversAndGoesOn() {
    crashed();
    try (JournaledState state = open()) {
      assertThat(state.notes()).hasSize(1);
      PendingOperation open = state.deployment().pendingOperations().get(0);
      state.end(List.of(Ending.failed(open)));
    }
    assertThat(journal()).doesNotExist();
    Deployment end = backend().load(States.STACK);
    assertThat(end.pendingOperations()).isEmpty();
    assertThat(end.resources()).hasSize(3);
    assertThat(end.manifest().version()).isEqualTo("freehold-test");
  }

  @Test
  void ordersByCompletionAndKeepsReferencesInOrder() {
    ResourceState a = States.created(States.topic("a", "1"));
    ResourceState b = States.created(States.topic("b", "1"));
    var ledger = new Ledger(States.of(States.STACK_STATE, States.PROVIDER_STATE, a, b));
    ledger.apply(new Replaced(b, States.created(States.topic("b", "2"))));
    assertThat(ledger.resources())
        .extracting(state -> state.urn().name())
        .containsExactly("shop-dev", "default", "b", "a");
  }

  @Test
  void keepsAReplacedResourceBesideItsSuccessor() {
    ResourceState old = States.created(States.topic("a", "1"));
    ResourceState dying = old.toBuilder().mark(Mark.DELETE).build();
    ResourceState now = old.toBuilder().id("a-2").build();
    var ledger = new Ledger(States.of(States.STACK_STATE, States.PROVIDER_STATE, old));
    ledger.apply(new Amended(old, dying));
    ledger.apply(new Added(now));
    assertThat(ledger.resources())
        .containsExactlyInAnyOrder(States.STACK_STATE, States.PROVIDER_STATE, now, dying);
    Integrity.verify(States.STACK, States.of(ledger.resources().toArray(ResourceState[]::new)));
    ledger.apply(new StateChange.Removed(dying));
    assertThat(ledger.resources()).contains(now).doesNotContain(dying);
  }

  @Test
  void renamesTheReferencesOfWhatIsNotTouched() {
    ResourceState parent = States.created(States.topic("a", "1"));
    ResourceState child =
        States.created(States.topic("b", "1")).toBuilder()
            .parent(parent.urn())
            .dependencies(List.of(parent.urn()))
            .build();
    var ledger = new Ledger(States.of(States.STACK_STATE, States.PROVIDER_STATE, parent, child));
    ResourceState renamed = parent.toBuilder().urn(States.topicUrn("z")).build();
    ledger.apply(new Replaced(parent, renamed));
    ResourceState found =
        ledger.resources().stream().filter(state -> state.id().equals("b")).findFirst().get();
    assertThat(found.parent()).isEqualTo(renamed.urn());
    assertThat(found.dependencies()).containsExactly(renamed.urn());
    Integrity.verify(States.STACK, States.of(ledger.resources().toArray(ResourceState[]::new)));
  }

  @Test
  void namesWhatIsInconsistent() {
    ResourceState a = States.created(States.topic("a", "1"));
    assertThatThrownBy(() -> Integrity.verify(States.STACK, States.of(a, States.STACK_STATE)))
        .hasMessageContaining("a refers to unknown provider " + States.PROVIDER)
        .hasMessageContaining("has the parent " + States.ROOT + ", which does not come before it")
        .hasMessageContaining("shop-dev comes after what needs it");
    assertThatThrownBy(
            () ->
                Integrity.verify(
                    States.STACK, States.of(States.STACK_STATE, States.PROVIDER_STATE, a, a)))
        .hasMessageContaining("is there twice");
    assertThatThrownBy(
            () ->
                Integrity.verify(
                    States.STACK, States.of(States.STACK_STATE.toBuilder().id("x").build())))
        .hasMessageContaining("is a component and has the id x");
  }

  /** One topic made, one being made; the process of the lock has died. */
  private JournaledState crashed() {
    JournaledState state = backend().open(backend().lock(States.STACK), PASSPHRASE);
    state.apply(List.of(new Added(States.STACK_STATE), new Added(States.PROVIDER_STATE)));
    var one = new PendingOperation(States.topic("a", "1"), Type.CREATING);
    var two = new PendingOperation(States.topic("b", "1"), Type.CREATING);
    state.begin(List.of(one, two));
    state.end(List.of(Ending.created(one, States.created(one.resource()))));
    return state;
  }

  private JournaledState open() {
    return backend().open(backend().lock(States.STACK), PASSPHRASE);
  }

  private Path journal() {
    return root.resolve(".pulumi/stacks/shop/dev.journal");
  }

  /** Locks of this one count as those of a dead process. */
  private StateBackend backend() {
    return new FileBackend(
        States.context(new DiskFiles(), States.dead(), java.time.Duration.ofHours(1)), root);
  }
}
