package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.SqlCheck;
import dev.freehold.cli.terminal.Style;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.model.Organisation;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks all files for all environments. */
@Command(
    name = "validate",
    description = "Check every file for every environment and report all problems at once.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private Common common;

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    Organisation organisation = Organisation.load(common.installation().configs());
    Report report = new SqlCheck(common.installation(), organisation).all(organisation.check());
    if (common.json()) {
      var json = Json.object("valid", !report.hasErrors());
      json.put("problems", report.data());
      terminal.print(Json.write(json));
    } else {
      terminal.print(report.text(terminal.style() == Style.COLOUR ? Colour.ON : Colour.OFF));
      terminal.line(conclusion(report, organisation));
    }
    return (report.hasErrors() ? ExitCode.INVALID : ExitCode.OK).number();
  }

  private static String conclusion(Report report, Organisation organisation) {
    int problems = report.diagnostics().size();
    if (problems == 0) {
      return "Valid in " + String.join(", ", organisation.environments()) + ".";
    }
    return "\n" + problems + (problems == 1 ? " problem." : " problems.");
  }
}
