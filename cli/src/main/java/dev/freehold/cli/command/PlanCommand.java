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

  @Option(
      names = "--base",
      paramLabel = "REF",
      description =
          "Only stacks that are declared otherwise than at this commit, such as origin/main, as if that had been applied; reads no state. In every environment but local ones, or in the one that is named.")
  private List<String> base = new ArrayList<>();

  @Override
  public Integer call() {
    if (!base.isEmpty()) {
      return end(new ChangedStacks(common, selection).plan(base.get(base.size() - 1)));
    }
    try (Session session = selection.open(common.installation(), run.engine(), common.terminal())) {
      session.requireSoundSql(common.terminal());
      return end(
          Plans.make(
              selection.stacks(session),
              stack -> session.engine().preview(stack.stack(), run.options())));
    }
  }

  private int end(Plans plans) {
    format.show(plans, accepted, common, command());
    if (!plans.failed()) {
      out.forEach(file -> write(file, plans));
    }
    return plans.code(detailed).number();
  }

  private String command() {
    return base.isEmpty()
        ? "./freehold plan " + selection.words()
        : "./freehold plan --base " + base.get(base.size() - 1);
  }

  private void write(Path file, Plans plans) {
    ReviewedPlan.write(file, ReviewedPlan.json(plans, accepted, command()));
    if (format.isText(common)) {
      String digest = ReviewedPlan.digest(plans.all());
      common.terminal().line("Written to " + file + ", digest " + digest);
    }
  }
}
