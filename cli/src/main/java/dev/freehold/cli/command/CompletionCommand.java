package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion for shells. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh: source <(./freehold completion)")
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var root = spec.root().commandLine();
    Terminal.ofProcess().print(AutoComplete.bash("freehold", root));
    return ExitCode.OK.number();
  }
}
