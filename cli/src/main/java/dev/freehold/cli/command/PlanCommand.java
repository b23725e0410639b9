package dev.freehold.cli.command;

import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what up would do. */
@Command(
    name = "plan",
    description = "Show what `up` would change. Needs no credentials and changes nothing.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Selection selection;
  @Mixin private RunOptions run;

  @Option(names = "--detailed-exitcode", description = "End with 3 when there are changes.")
  private boolean detailed;

  @Override
  public Integer call() {
    try (Session session = selection.open(common.installation(), run.engine(), common.terminal())) {
      Plans plans =
          Plans.make(
              selection.stacks(session),
              stack -> session.engine().preview(stack.stack(), run.options()));
      if (common.json()) {
        common.terminal().print(Json.write(plans.json()));
      } else {
        plans.show(common.terminal());
      }
      return plans.code(detailed).number();
    }
  }
}
