package dev.freehold.cli.command;

import dev.freehold.cli.revision.Revision;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.Stacks;
import dev.freehold.stacks.touch.Touch;
import dev.freehold.stacks.touch.Touched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Plans the stacks that a branch touches, in every environment or in one. */
final class ChangedStacks {
  private final Common common;
  private final Selection selection;
  private final RunOptions run;

  ChangedStacks(Common common, Selection selection, RunOptions run) {
    this.common = common;
    this.selection = selection;
    this.run = run;
  }

  Plans plan(String base) {
    Terminal terminal = common.terminal();
    try (Revision revision = Revision.of(common.installation().configs(), base)) {
      Organisation now = Session.load(common.installation(), terminal);
      SortedSet<String> files = revision.changed();
      if (files.isEmpty()) {
        return Plans.none();
      }
      Organisation before = Organisation.load(revision.folder());
      var plans = new ArrayList<Plans>();
      for (String environment : environments(now)) {
        plans.add(plan(now, before, files, environment));
      }
      return Plans.all(plans);
    }
  }

  private List<String> environments(Organisation organisation) {
    return selection.given() ? List.of(selection.environment()) : organisation.remoteEnvironments();
  }

  private Plans plan(
      Organisation now, Organisation before, SortedSet<String> files, String environment) {
    try (Session session =
        Session.open(
            common.installation(),
            now,
            environment,
            selection.today(),
            run.engine(),
            common.terminal())) {
      List<DomainStack> stacks = session.stacks(selection.domains());
      List<Touch> touches = new Touched(stacks(before, environment), files).of(stacks);
      Map<DomainStack, List<String>> reasons = new HashMap<>();
      touches.forEach(touch -> reasons.put(touch.stack(), touch.reasons()));
      return Plans.make(
          touches.stream().map(Touch::stack).toList(),
          stack -> session.engine().preview(stack.stack(), run.options()),
          reasons::get);
    }
  }

  /** What was declared; nothing where the environment was not there or had errors. */
  private List<DomainStack> stacks(Organisation before, String environment) {
    if (!before.environments().contains(environment)) {
      return List.of();
    }
    return before
        .environment(environment)
        .fold((platform, report) -> stacks(platform), report -> List.of());
  }

  private List<DomainStack> stacks(Platform platform) {
    List<String> domains = platform.domains().stream().map(domain -> domain.name()).toList();
    return new Stacks(platform, selection.today()).of(domains);
  }
}
