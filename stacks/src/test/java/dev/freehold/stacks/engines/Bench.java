package dev.freehold.stacks.engines;

import dev.freehold.components.pulumi.Registrar;
import dev.freehold.components.pulumi.ResourceTypes;
import dev.freehold.engine.Engine;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.pulumi.Attachments;
import dev.freehold.engine.pulumi.Backend;
import dev.freehold.engine.pulumi.Cli;
import dev.freehold.engine.pulumi.CliMissingException;
import dev.freehold.engine.pulumi.PulumiEngine;
import dev.freehold.engine.pulumi.PulumiParts;
import dev.freehold.engine.pulumi.PulumiStacks;
import dev.freehold.engine.secret.EnvironmentSecrets;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import dev.freehold.stacks.things.Thing;
import dev.freehold.stacks.things.Things;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/** One shelf, one state, and both engines on it. */
final class Bench implements AutoCloseable {
  static final StackId ID = new StackId("freehold", "shop.dev");
  static final Passphrase PASSPHRASE = Passphrase.of("for tests");
  private static final SecretSource SECRETS =
      new EnvironmentSecrets(Map.of("FREEHOLD_SECRET_NOTE", "between us"));

  final Things shelf = new Things();
  final StateBackend backend;
  final Engine embedded;
  final Engine pulumi;
  final PulumiStacks stacks;

  Bench(Path folder) {
    this(folder, PASSPHRASE);
  }

  Bench(Path folder, Passphrase ofPulumi) {
    shelf.faults.add("create bad");
    backend = FileBackend.at(folder, "freehold-test");
    embedded =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> Optional.of(shelf).filter(some -> pkg.equals(Things.PACKAGE)).map(s -> s),
                backend,
                PASSPHRASE,
                SECRETS,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
    var registrar = new Registrar(ResourceTypes.of(List.of(Thing.REGISTERED)), SECRETS);
    var parts =
        new PulumiParts(
            (stack, context) -> registrar.register(stack.declarations()),
            Backend.shared("file://" + folder, backend),
            ofPulumi,
            this::serve,
            environment());
    pulumi = new PulumiEngine(parts);
    stacks = new PulumiStacks(ID.project(), parts);
  }

  private Attachments.Serving serve() {
    PluginServer server = PluginServer.start(new ProviderService(shelf, Things.SCHEMA));
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

  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("PULUMI_CONFIG_"));
    environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    return environment;
  }

  /** Skips the test where there is no CLI. */
  static void assumeCli() {
    try {
      Cli.find(System.getenv());
    } catch (CliMissingException missing) {
      Assumptions.abort("skipped: " + missing.getMessage());
    }
  }

  static Stack stack(Declaration... declarations) {
    return stack(ID, declarations);
  }

  static Stack stack(StackId id, Declaration... declarations) {
    var all = new ArrayList<Declaration>();
    all.add(Declaration.component(box(), DeclarationId.STACK, Options.NONE, Origin.NONE));
    all.addAll(List.of(declarations));
    return new Stack(id, Map.of(), all);
  }

  private static DeclarationId box() {
    return new DeclarationId("shop:index:Box", "box");
  }

  static Declaration thing(String label, String name, double size) {
    return thing(label, Fields.builder().put("name", name).put("size", size).build());
  }

  static Declaration secretive(String label) {
    return thing(
        label,
        Fields.builder()
            .put("name", label)
            .put("size", 1)
            .put("note", new SecretRef("secret://note"))
            .build());
  }

  static Declaration thing(String label, Fields inputs) {
    return Declaration.custom(
        new DeclarationId(Things.TYPE, label),
        box(),
        inputs,
        Options.builder().version("1.0.0").build(),
        new Origin("thing/" + label, "shop.yaml", 3));
  }

  static Urn urn(String label) {
    return Urn.of(ID, "shop:index:Box$" + Things.TYPE, label);
  }

  static Plan plan(Engine engine, Declaration... declarations) {
    return engine.preview(stack(declarations), UpOptions.DEFAULT);
  }

  static Outcome up(Engine engine, Declaration... declarations) {
    return up(engine, plan -> true, declarations);
  }

  static Outcome up(Engine engine, Predicate<Plan> approved, Declaration... declarations) {
    return engine.up(stack(declarations), UpOptions.DEFAULT, approved, Progress.NONE);
  }

  @Override
  public void close() {
    shelf.slowMayEnd.countDown();
    embedded.close();
    pulumi.close();
  }
}
