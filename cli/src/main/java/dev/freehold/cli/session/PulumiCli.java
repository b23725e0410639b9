package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;
import dev.freehold.engine.Engine;
import dev.freehold.engine.pulumi.Attachments;
import dev.freehold.engine.pulumi.Backend;
import dev.freehold.engine.pulumi.Cli;
import dev.freehold.engine.pulumi.CliMissingException;
import dev.freehold.engine.pulumi.Program;
import dev.freehold.engine.pulumi.PulumiEngine;
import dev.freehold.engine.pulumi.PulumiParts;
import dev.freehold.engine.pulumi.PulumiStacks;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.program.StackProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The Pulumi CLI for one backend. In a class of its own: it is what loads Pulumi's SDK. */
final class PulumiCli {
  private static final String OTHERWISE = ". Or use the embedded engine: --engine embedded";

  private final Backend backend;
  private final Passphrase passphrase;

  private PulumiCli(Backend backend, Passphrase passphrase) {
    this.backend = backend;
    this.passphrase = passphrase;
  }

  static PulumiCli remote(String url, Passphrase passphrase) {
    require("");
    return new PulumiCli(Backend.at(url), passphrase);
  }

  /** On what the embedded engine works on as well. */
  static PulumiCli shared(String url, Supplier<StateBackend> state, Passphrase passphrase) {
    require(OTHERWISE);
    return new PulumiCli(Backend.shared(url, state.get()), passphrase);
  }

  /** The same in a folder, which is made. */
  static PulumiCli shared(Path folder, Supplier<StateBackend> state, Passphrase passphrase) {
    require(OTHERWISE);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shared("file://" + folder.toAbsolutePath().normalize(), state, passphrase);
  }

  private static void require(String otherwise) {
    try {
      Cli.find(System.getenv());
    } catch (CliMissingException missing) {
      throw new Refused(ExitCode.FAILED, "Error: " + missing.getMessage() + otherwise);
    }
  }

  Engine engine(SecretSource secrets) {
    return new PulumiEngine(parts(new StackProgram(secrets)));
  }

  PulumiStacks stacks() {
    return new PulumiStacks(StackRef.PROJECT, parts(Program.NOTHING));
  }

  private PulumiParts parts(Program program) {
    return new PulumiParts(program, backend, passphrase, Attachments.NONE, System.getenv());
  }
}
