package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The JSON Schema of the files. */
@Command(name = "schema", description = "Print the JSON Schema of a kind of file, for editors.")
final class SchemaCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "domain, overlay, platform, teams, data-classes, template, connector-type ...")
  private String kind = "";

  @Override
  public Integer call() {
    throw new Refused(ExitCode.FAILED, "not there yet" + kind + Terminal.ofProcess());
  }
}
