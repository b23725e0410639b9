package dev.freehold.cli.command;

import dev.freehold.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Mixin private Acknowledgements accepted;
  @Mixin private PlanFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the plan with its digest to a file, for `up --plan`.")
  private List<Path> out = new ArrayList<>();

  @Option(names = "--detailed-exitcode", description = "End with 3 when there are changes.")
  private boolean detailed;

  @Override
  public Integer call() {
    try (Session session = selection.open(common.installation(), run.engine(), common.terminal())) {
      Plans plans =
          Plans.make(
              selection.stacks(session),
              stack -> session.engine().preview(stack.stack(), run.options()));
      format.show(plans, accepted, common, command());
      if (!plans.failed()) {
        out.forEach(file -> write(file, plans));
      }
      return plans.code(detailed).number();
    }
  }

  private String command() {
    return "./freehold plan " + selection.words();
  }

  private void write(Path file, Plans plans) {
    ReviewedPlan.write(file, ReviewedPlan.json(plans, accepted, command()));
    if (format.isText(common)) {
      String digest = ReviewedPlan.digest(plans.all());
      common.terminal().line("Written to " + file + ", digest " + digest);
    }
  }
}
