package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.engine.state.StateChange.Added;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBackendTest {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");
  private static final StackId CONFORMANCE = new StackId("conformance", "dev");

  @TempDir private Path root;

  @Test
  void takesAMissingStackForEmptyAndWritesNothing() throws Exception {
    assertThat(backend().load(States.STACK)).isEqualTo(Deployment.EMPTY);
    assertThat(backend().stacks()).isEmpty();
    try (var files = Files.list(root)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void keepsTheLayoutOfTheCli() {
    importFixture("pulumi-kafka-01-create.json");
    importFixture("pulumi-kafka-07-protect.json");
    try (StackLock lock = backend().lock(CONFORMANCE)) {
      backend()
          .record(
              lock,
              HistoryEntry.of(
                  HistoryEntry.Kind.UPDATE,
                  HistoryEntry.Result.SUCCEEDED,
                  Instant.EPOCH,
                  Instant.EPOCH,
                  Map.of("create", 8)));
    }
    assertThat(root.resolve(".pulumi/meta.yaml")).hasContent("version: 1");
    assertThat(root.resolve(".pulumi/stacks/conformance/dev.json"))
        .content()
        .startsWith("{\"version\":3,\"checkpoint\":{\"stack\":\"organization/conformance/dev\",");
    assertThat(root.resolve(".pulumi/stacks/conformance/dev.json.bak")).isNotEmptyFile();
    assertThat(root.resolve(".pulumi/history/conformance/dev"))
        .isDirectoryContaining("glob:**dev-*.history.json")
        .isDirectoryContaining("glob:**dev-*.checkpoint.json");
    assertThat(root.resolve(".pulumi/backups/conformance/dev"))
        .isDirectoryContaining("glob:**dev.*.json");
    assertThat(backend().stacks()).containsExactly(CONFORMANCE);
    assertThat(root.resolve(".pulumi/locks/organization/conformance/dev")).isEmptyDirectory();
  }

  @Test
  void exportsWhatWasImported() {
    importFixture("pulumi-kafka-01-create.json");
    String exported = backend().export(CONFORMANCE, SecretDisplay.CIPHERTEXT, PASSPHRASE);
    assertThat(DeploymentCodec.read(exported.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(DeploymentCodec.read(States.resource("pulumi-kafka-01-create.json")));
    assertThat(exported).doesNotContain("s3cret");
    assertThat(backend().export(CONFORMANCE, SecretDisplay.PLAINTEXT, PASSPHRASE))
        .contains("\"plaintext\": \"\\\"s3cret\\\"\"");
  }

  @Test
  void refusesToImportTheStateOfAnotherStack() {
    String json =
        new String(States.resource("pulumi-kafka-01-create.json"), StandardCharsets.UTF_8);
    try (StackLock lock = backend().lock(States.STACK)) {
      assertThatThrownBy(() -> backend().importState(lock, json, PASSPHRASE))
          .hasMessageContaining("belongs to the stack conformance/dev");
    }
    assertThat(backend().load(States.STACK)).isEqualTo(Deployment.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"version\":3,\"checkpoint\":{\"latest\":{\"resou"})
  void neverTakesACorruptStateForEmpty(String content) throws Exception {
    importFixture("pulumi-kafka-01-create.json");
    Path file = root.resolve(".pulumi/stacks/conformance/dev.json");
    Files.writeString(file, content);
    assertThatThrownBy(() -> backend().load(CONFORMANCE))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("dev.json.bak");
  }

  @Test
  void namesTheFileThatItMayNotRead() throws Exception {
    importFixture("pulumi-kafka-01-create.json");
    Path file = root.resolve(".pulumi/stacks/conformance/dev.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root may read everything");
    assertThatThrownBy(() -> backend().load(CONFORMANCE))
        .hasMessageContaining("permission denied for " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "a/b", "../x", "a b", "a\u0000"})
  void refusesNamesThatAreNoFileNames(String name) {
    assertThatThrownBy(() -> backend().load(new StackId("shop", name)))
        .hasMessageContaining("is no stack name");
    assertThatThrownBy(() -> backend().lock(new StackId(name, "dev")))
        .hasMessageContaining("is no project name");
  }

  @Test
  void keepsStateReadableForItsOwnerOnly() throws Exception {
    importFixture("pulumi-kafka-01-create.json");
    Path file = root.resolve(".pulumi/stacks/conformance/dev.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void removesOnlyStacksWithoutResources() {
    importFixture("pulumi-kafka-01-create.json");
    try (StackLock lock = backend().lock(CONFORMANCE)) {
      assertThatThrownBy(() -> backend().remove(lock)).hasMessageContaining("9 resource(s)");
      backend().save(lock, Deployment.EMPTY, StackSecrets.of(PASSPHRASE, ""));
      backend().remove(lock);
    }
    assertThat(backend().stacks()).isEmpty();
  }

  @Test
  void dropsPendingOperationsOnImportAndSaysSo() {
    var pending = new PendingOperation(States.topic("a", "1"), Type.CREATING);
    Deployment deployment =
        States.of(States.STACK_STATE, States.PROVIDER_STATE).withPending(List.of(pending));
    String json = DeploymentCodec.export(deployment, StackSecrets.of(PASSPHRASE, ""));
    try (StackLock lock = backend().lock(States.STACK)) {
      assertThat(backend().importState(lock, json, PASSPHRASE))
          .containsExactly(
              "Dropped the pending operation creating of " + States.topicUrn("a") + ".");
    }
    assertThat(backend().load(States.STACK).pendingOperations()).isEmpty();
  }

  @Test
  void writesNothingWhenNothingChanges() throws Exception {
    importFixture("pulumi-kafka-01-create.json");
    Path file = root.resolve(".pulumi/stacks/conformance/dev.json");
    byte[] before = Files.readAllBytes(file);
    try (StackLock lock = backend().lock(CONFORMANCE);
        JournaledState state = backend().open(lock, Passphrase.fromEnvironment(Map.of()))) {
      state.begin(List.of());
      state.apply(List.of());
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void keepsThePreviousStateWhenTheDiskIsFull() {
    var files = new CrashingFiles(CrashingFiles.NEVER);
    FileBackend backend = States.backend(files);
    StackLock lock = backend.lock(States.STACK);
    JournaledState state = backend.open(lock, PASSPHRASE);
    state.apply(List.of(new Added(States.STACK_STATE), new Added(States.PROVIDER_STATE)));
    var first = new PendingOperation(States.topic("a", "1"), Type.CREATING);
    var second = new PendingOperation(States.topic("b", "1"), Type.CREATING);
    state.begin(List.of(first));
    files.fill(true);
    assertThatThrownBy(() -> state.begin(List.of(second)))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("No space left");
    var ending = Ending.created(first, States.created(first.resource()));
    assertThatThrownBy(() -> state.end(List.of(ending))).isInstanceOf(StateException.class);
    assertThatThrownBy(state::close).hasMessageContaining("No space left");
    assertThat(backend.load(States.STACK).pendingOperations()).containsExactly(first);
    files.fill(false);
    state.close();
    assertThat(backend.load(States.STACK).pendingOperations()).isEmpty();
    assertThat(backend.load(States.STACK).resources()).hasSize(3);
  }

  private void importFixture(String name) {
    String json = new String(States.resource(name), StandardCharsets.UTF_8);
    try (StackLock lock = backend().lock(CONFORMANCE)) {
      assertThat(backend().importState(lock, json, PASSPHRASE)).isEmpty();
    }
  }

  private StateBackend backend() {
    return FileBackend.at(root, "freehold-test");
  }
}
