package dev.freehold.cli.command;

import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the state in line with the real things. */
@Command(
    name = "refresh",
    description = "Bring the state in line with the real things; these stay as they are.")
final class RefreshCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Selection selection;
  @Mixin private RunOptions run;

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    try (Session session = selection.open(common.installation(), run.engine(), terminal);
        var fleet = new Fleet(Runtime.getRuntime().availableProcessors())) {
      List<StackResult<Outcome>> results =
          fleet.each(
              selection.stacks(session),
              stack -> session.engine().refresh(stack.stack(), run.options(), Progress.NONE));
      if (common.json()) {
        terminal.print(Json.write(Json.object("outcomes", Application.json(results))));
      } else {
        Application.show(results, terminal);
      }
      return Application.code(results).number();
    }
  }
}
