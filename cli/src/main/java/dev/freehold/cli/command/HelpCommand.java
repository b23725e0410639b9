package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help on commands and topics. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Help on a command, `exit-codes`, or the code of an error such as FH0101.")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TOPIC",
      arity = "0..1",
      description = "A command, exit-codes, or FHxxxx.")
  private String topic = "";

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    CommandLine root = spec.root().commandLine();
    if (topic.isEmpty()) {
      terminal.print(root.getUsageMessage());
    } else if (topic.equals("exit-codes")) {
      for (ExitCode code : ExitCode.values()) {
        terminal.line(String.format("%d  %s", code.number(), code.meaning()));
      }
    } else if (topic.matches("FH\\d+")) {
      terminal.print(CodeHelp.of(topic));
    } else if (root.getSubcommands().containsKey(topic)) {
      terminal.print(root.getSubcommands().get(topic).getUsageMessage());
    } else {
      throw new Refused(ExitCode.INVALID, "There is no help on '" + topic + "'");
    }
    return ExitCode.OK.number();
  }
}
