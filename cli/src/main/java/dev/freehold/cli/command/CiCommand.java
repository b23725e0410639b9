package dev.freehold.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What pipelines run. */
@Command(
    name = "ci",
    description = "Work of pipelines: the comment on a pull request.",
    subcommands = CiCommentCommand.class)
final class CiCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
