package dev.freehold.providers.conformance;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The embedded engine with a stack of its own on a system of its own. */
final class Replay implements AutoCloseable {
  private static final Passphrase PASSPHRASE = Passphrase.of("test");

  private final String run;
  private final StackId stack;
  private final Surroundings system;
  private final StateBackend backend;
  private final ProviderFactory providers;
  private EmbeddedEngine engine;
  private final Map<String, String> config;

  Replay(String run, String project, Path folder, ProviderFactory providers, Surroundings system) {
    this.run = run;
    this.stack = new StackId(project, "dev");
    this.system = system;
    this.backend = FileBackend.at(folder.resolve("state"), "freehold-test");
    this.config = new TreeMap<>(system.config());
    this.providers = providers;
    this.engine = open();
  }

  private EmbeddedEngine open() {
    return new EmbeddedEngine(
        new EngineParts(
            providers,
            backend,
            PASSPHRASE,
            SecretSource.firstOf(List.of()),
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString()));
  }

  RecordedStep step(String name) {
    return new RecordedStep(run, name);
  }

  /** Does what was done before the step, to the system and to the configuration. */
  void begin(RecordedStep step) throws Exception {
    // As the CLI: each step is a run of its own, with processes of its own.
    engine.close();
    engine = open();
    Fields recorded = step.declarations();
    Fields settings = recorded.fields("config").orElse(Fields.EMPTY);
    settings.values().keySet().forEach(key -> config.put(key, settings.text(key).orElseThrow()));
    if (recorded.has("before")) {
      system.suffer(recorded.text("before").orElseThrow());
    }
  }

  Plan preview(RecordedStep step) {
    return engine.preview(program(step), options(step));
  }

  Outcome up(RecordedStep step) {
    return engine.up(program(step), options(step), plan -> true, Progress.NONE);
  }

  Map<String, PropertyValue> state() throws IOException {
    String json = backend.export(stack, StateBackend.SecretDisplay.CIPHERTEXT, PASSPHRASE);
    Fields export = (Fields) ValueReader.parse(json);
    return ComparableState.of(export.fields("deployment").orElseThrow(), PASSPHRASE);
  }

  Map<String, PropertyValue> recordedState(RecordedStep step) {
    return ComparableState.of(step.state(), PASSPHRASE);
  }

  private Stack program(RecordedStep step) {
    return new Stack(stack, config, RecordedProgram.of(step.declarations(), system.version()));
  }

  private static UpOptions options(RecordedStep step) {
    Fields recorded = step.declarations();
    List<String> args = RecordedProgram.texts(recorded, "args");
    int target = args.indexOf("--target") + 1;
    boolean refresh = recorded.has("refresh") || args.contains("--refresh");
    return new UpOptions(
        target == 0 ? List.of() : List.of(args.get(target)),
        args.contains("--continue-on-error") ? OnError.CONTINUE : OnError.STOP,
        refresh ? Refresh.YES : Refresh.NO);
  }

  @Override
  public void close() {
    engine.close();
    system.close();
  }
}
