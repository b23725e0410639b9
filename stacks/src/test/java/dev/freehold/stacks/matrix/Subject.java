package dev.freehold.stacks.matrix;

import dev.freehold.components.pulumi.Registrar;
import dev.freehold.components.pulumi.ResourceTypes;
import dev.freehold.engine.Engine;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.pulumi.Attachments;
import dev.freehold.engine.pulumi.Backend;
import dev.freehold.engine.pulumi.PulumiEngine;
import dev.freehold.engine.pulumi.PulumiParts;
import dev.freehold.engine.secret.EnvironmentSecrets;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import dev.freehold.stacks.things.Thing;
import dev.freehold.stacks.things.Things;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One engine with a stack and things of its own. */
final class Subject implements AutoCloseable {
  private static final StackId ID = new StackId("matrix", "dev");
  private static final Passphrase PASSPHRASE = Passphrase.of("test");
  private static final SecretSource NO_SECRETS = new EnvironmentSecrets(Map.of());
  private final Things things;
  private final StateBackend backend;
  private final Engine engine;

  private Subject(Things things, StateBackend backend, Engine engine) {
    this.things = things;
    this.backend = backend;
    this.engine = engine;
  }

  static Subject embedded(Path folder) {
    return embedded(new Things(), FileBackend.at(folder, "freehold-test"));
  }

  static Subject embedded(Things things, StateBackend backend) {
    var parts =
        new EngineParts(
            pkg -> Optional.of(things),
            backend,
            PASSPHRASE,
            NO_SECRETS,
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString());
    return new Subject(things, backend, new EmbeddedEngine(parts));
  }

  /** The Pulumi CLI, with the same provider attached to it as a plugin. */
  static Subject pulumi(Path folder) {
    folder.toFile().mkdirs();
    var things = new Things();
    StateBackend backend = FileBackend.at(folder, "freehold-test");
    var types = ResourceTypes.of(List.of(Thing.REGISTERED, Thing.Config.REGISTERED));
    var registrar = new Registrar(types, NO_SECRETS);
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("PULUMI_CONFIG_"));
    environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    var parts =
        new PulumiParts(
            (stack, context) -> registrar.register(stack.declarations()),
            Backend.shared("file://" + folder, backend),
            PASSPHRASE,
            () -> serve(things),
            environment);
    return new Subject(things, backend, new PulumiEngine(parts));
  }

  private static Attachments.Serving serve(Things things) {
    PluginServer server = PluginServer.start(new ProviderService(things, Things.SCHEMA));
    return new Attachments.Serving() {
      @Override
      public Map<String, Integer> ports() {
        return Map.of(Things.PACKAGE, server.port());
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  Observation take(Step step) {
    step.before().accept(things);
    var stack = new Stack(ID, Map.of(), step.declarations());
    boolean destroy = step.deed() == Step.Deed.DESTROY;
    Plan plan =
        destroy
            ? engine.previewDestroy(stack, step.options())
            : engine.preview(stack, step.options());
    Outcome outcome =
        destroy
            ? engine.destroy(stack, step.options(), p -> true, Progress.NONE)
            : engine.up(stack, step.options(), p -> true, Progress.NONE);
    String export = backend.export(ID, SecretDisplay.PLAINTEXT, PASSPHRASE);
    return Observation.of(step.name(), plan, outcome, export, things.things);
  }

  @Override
  public void close() {
    engine.close();
  }
}
