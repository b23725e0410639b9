package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;
import dev.freehold.engine.Engine;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.state.gcs.GoogleStorage;
import dev.freehold.model.environment.Environment;
import dev.freehold.providers.plugin.client.PluginFinder;
import dev.freehold.stacks.provider.Providers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an environment's stacks are, and the engine that works on them. */
final class Engines {
  private static final String FILE = "file://";
  private static final String BUCKET = "gs://";

  private final Environment environment;
  private final EngineChoice choice;
  private final Path folder;
  private @Nullable StateBackend backend;

  Engines(Installation installation, Environment environment, EngineChoice choice) {
    this.environment = environment;
    this.choice = settled(choice, environment);
    this.folder =
        environment.backend().startsWith(FILE)
            ? installation.root().resolve(environment.backend().substring(FILE.length()))
            : installation.state();
  }

  private static EngineChoice settled(EngineChoice choice, Environment environment) {
    if (choice != EngineChoice.AUTO) {
      return choice;
    }
    if (!environment.engine().isEmpty()) {
      return environment.engine().equals("pulumi") ? EngineChoice.PULUMI : EngineChoice.EMBEDDED;
    }
    boolean remote = !environment.backend().isEmpty() && !environment.backend().startsWith(FILE);
    return remote ? EngineChoice.PULUMI : EngineChoice.EMBEDDED;
  }

  private static boolean onlyForPulumi(Environment environment) {
    String backend = environment.backend();
    return !backend.isEmpty() && !backend.startsWith(FILE) && !backend.startsWith(BUCKET);
  }

  boolean pulumi() {
    return choice == EngineChoice.PULUMI;
  }

  /** The backend of the embedded engine; refused when only the CLI opens it. */
  synchronized StateBackend backend() {
    StateBackend opened = backend;
    if (opened == null) {
      opened = openBackend();
      backend = opened;
    }
    return opened;
  }

  private StateBackend openBackend() {
    if (onlyForPulumi(environment)) {
      throw new Refused(
          ExitCode.INVALID,
          "The environment '"
              + environment.name()
              + "' keeps its state in "
              + environment.backend()
              + ", which only the engine `pulumi` can open. Use --engine pulumi, or the Pulumi CLI itself");
    }
    return inBucket()
        ? FileBackend.over(
            GoogleStorage.open(environment.backend(), System.getenv()), Version.writer())
        : FileBackend.at(folder, Version.writer());
  }

  Archive archive(Passphrase passphrase) {
    return onlyForPulumi(environment)
        ? Archive.of(pulumi(passphrase).stacks())
        : Archive.of(backend());
  }

  /** The CLI beside this environment; refused when there is none. */
  private PulumiCli pulumi(Passphrase passphrase) {
    if (onlyForPulumi(environment)) {
      return PulumiCli.remote(environment.backend(), passphrase);
    }
    return inBucket()
        ? PulumiCli.shared(environment.backend(), this::backend, passphrase)
        : PulumiCli.shared(folder, this::backend, passphrase);
  }

  private boolean inBucket() {
    return environment.backend().startsWith(BUCKET);
  }

  Engine open(Passphrase passphrase, SecretSource secrets) {
    if (pulumi()) {
      return pulumi(passphrase).engine(secrets);
    }
    return new EmbeddedEngine(
        new EngineParts(
            new Providers(environment.officialPlugins(), new PluginFinder(System.getenv())),
            backend(),
            passphrase,
            secrets,
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString()));
  }
}
