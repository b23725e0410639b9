package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Archive;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.session.Version;
import dev.freehold.engine.StackId;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.stacks.StackRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The state of stacks. */
@Command(
    name = "stack",
    description = "List stacks; export and import their state; break locks.",
    subcommands = UnlockCommand.class)
final class StackCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: ls, export, import or unlock.");
  }

  @Command(name = "ls", description = "List the stacks of the backend and how much they own.")
  int ls(
      @Mixin Common common,
      @Option(
              names = {"-e", "--env"},
              paramLabel = "ENV",
              description = "In the backend of this environment (default: the local one).")
          @Nullable String environment) {
    var stacks = new ArrayList<Object>();
    Archive archive = archive(common, environment);
    for (StackId id : archive.stacks()) {
      String name = StackRef.of(id).map(StackRef::toString).orElse(id.toString());
      int resources = archive.resources(id);
      var json = Json.object("stack", name);
      json.put("resources", resources);
      stacks.add(json);
      if (!common.json()) {
        common.terminal().line(String.format("%-28s %6d resources", name, resources));
      }
    }
    if (common.json()) {
      common.terminal().print(Json.write(Json.object("stacks", stacks)));
    } else if (stacks.isEmpty()) {
      common.terminal().line("There are no stacks yet.");
    }
    return ExitCode.OK.number();
  }

  private static Archive archive(Common common, @Nullable String environment) {
    if (environment == null) {
      return Archive.of(FileBackend.at(common.installation().state(), Version.writer()));
    }
    try (Session session = Session.open(common.installation(), environment, common.terminal())) {
      return session.archive();
    }
  }

  @Command(name = "export", description = "Print a stack's state as `pulumi stack export` does.")
  int export(
      @Mixin Common common,
      @Parameters(paramLabel = "STACK", description = "payments/prod") String stack,
      @Option(names = "--show-secrets", description = "Print secrets in clear.") boolean clear) {
    StackRef ref = Selection.ref(stack);
    try (Session session =
        Session.open(common.installation(), ref.environment(), common.terminal())) {
      Archive archive = session.archive();
      if (!archive.stacks().contains(ref.id())) {
        throw new Refused(ExitCode.INVALID, "There is no state of " + ref + " yet");
      }
      SecretDisplay display = clear ? SecretDisplay.PLAINTEXT : SecretDisplay.CIPHERTEXT;
      common.terminal().line(archive.export(ref.id(), display, session.passphrase()));
      return ExitCode.OK.number();
    }
  }

  @Command(
      name = "import",
      description = "Replace a stack's state by an exported one; a backup of the old one is kept.")
  int importState(
      @Mixin Common common,
      @Parameters(index = "0", paramLabel = "STACK", description = "payments/prod") String stack,
      @Parameters(index = "1", paramLabel = "FILE", description = "What `stack export` printed.")
          Path file) {
    StackRef ref = Selection.ref(stack);
    String state = read(file);
    try (Session session =
        Session.open(common.installation(), ref.environment(), common.terminal())) {
      session
          .archive()
          .importState(ref.id(), state, session.passphrase())
          .forEach(common.terminal()::line);
      common.terminal().line("Imported into " + ref + ".");
      return ExitCode.OK.number();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      String why = Files.exists(file) ? "no permission" : "it does not exist";
      throw new Refused(ExitCode.INVALID, "Cannot read " + file + ": " + why);
    }
  }
}
