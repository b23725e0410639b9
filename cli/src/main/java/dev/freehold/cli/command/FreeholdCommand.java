package dev.freehold.cli.command;

import dev.freehold.cli.session.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that has all the others. */
@Command(
    name = "freehold",
    description = "Declares, plans and applies what the domains of a data platform own.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = FreeholdCommand.VersionProvider.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n")
public final class FreeholdCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command.\n" + spec.commandLine().getUsageMessage());
  }

  /** {@code freehold 0.1.0 (Java 17.0.15)}. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "freehold " + Version.number() + " (Java " + System.getProperty("java.version") + ")"
      };
    }
  }
}
