package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.Outcome;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.fleet.StackResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes everything that stacks own. */
@Command(name = "destroy", description = "Delete everything that the stacks own.")
final class DestroyCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Selection selection;
  @Mixin private RunOptions run;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before deleting anything.")
  private boolean yes;

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    try (Session session = selection.open(common.installation(), run.engine(), terminal)) {
      List<DomainStack> stacks = selection.stacks(session);
      Plans plans =
          Plans.make(
              stacks, stack -> session.engine().previewDestroy(stack.stack(), run.options()));
      if (!common.json()) {
        plans.show(terminal);
      }
      if (plans.failed() || !plans.changes()) {
        return plans.code(false).number();
      }
      if (!yes && !terminal.confirm("\nDelete all of this?")) {
        terminal.line("Nothing was deleted. With --yes it is deleted without asking.");
        return ExitCode.OK.number();
      }
      try (var application = new Application(terminal, plans.all())) {
        List<StackResult<Outcome>> results =
            application.apply(
                stacks,
                (stack, approved, progress) ->
                    session.engine().destroy(stack.stack(), run.options(), approved, progress));
        if (common.json()) {
          terminal.print(Json.write(Json.object("outcomes", Application.json(results))));
        } else {
          Application.show(results, terminal);
        }
        return Application.code(results).number();
      }
    }
  }
}
