package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.revision.Revision;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.session.ScratchFolder;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.session.SqlCheck;
import dev.freehold.cli.session.Version;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.providers.plugin.client.PluginFinder;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.Stacks;
import dev.freehold.stacks.provider.Providers;
import dev.freehold.stacks.review.ReviewEngine;
import dev.freehold.stacks.touch.Touch;
import dev.freehold.stacks.touch.Touched;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Plans the stacks that a branch touches, in every environment or in one, as if all that was
 * declared before had been applied. Reads no state.
 */
final class ChangedStacks {
  private final Common common;
  private final Selection selection;

  ChangedStacks(Common common, Selection selection) {
    this.common = common;
    this.selection = selection;
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
        Platform platform = Session.platform(now, environment, terminal);
        new SqlCheck(common.installation(), now).require(platform, terminal);
        plans.add(plan(platform, stacks(before, environment), files));
      }
      return Plans.all(plans);
    }
  }

  private List<String> environments(Organisation organisation) {
    return selection.given() ? List.of(selection.environment()) : organisation.remoteEnvironments();
  }

  private Plans plan(Platform platform, List<DomainStack> before, SortedSet<String> files) {
    List<DomainStack> all = stacks(platform);
    refuseLost(before, all);
    Set<String> wanted = new TreeSet<>(selection.domains());
    List<DomainStack> stacks =
        all.stream()
            .filter(stack -> wanted.isEmpty() || wanted.contains(stack.ref().domain()))
            .toList();
    Session.refuseUnsupported(stacks);
    Map<StackRef, List<String>> reasons = new HashMap<>();
    var touched = new ArrayList<DomainStack>();
    for (Touch touch : new Touched(before, files).of(stacks)) {
      touched.add(touch.stack());
      reasons.put(touch.stack().ref(), touch.reasons());
    }
    Map<StackRef, List<Declaration>> declared = new HashMap<>();
    before.forEach(stack -> declared.put(stack.ref(), stack.stack().declarations()));
    var providers = new Providers(Set.of(), new PluginFinder(Map.of()));
    try (var folder = ScratchFolder.make();
        var engine =
            new ReviewEngine(
                providers,
                FileBackend.at(folder.path(), Version.writer()),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString())) {
      return Plans.make(
          touched,
          stack -> engine.plan(declared.getOrDefault(stack.ref(), List.of()), stack.stack()),
          stack -> reasons.get(stack.ref()));
    }
  }

  /** A domain goes by being retired; a folder that is just gone may be a mistake. */
  private static void refuseLost(List<DomainStack> before, List<DomainStack> now) {
    Set<StackRef> there = new TreeSet<>(now.stream().map(DomainStack::ref).toList());
    List<StackRef> lost =
        before.stream()
            .filter(stack -> !stack.stack().declarations().isEmpty())
            .map(DomainStack::ref)
            .filter(ref -> !there.contains(ref))
            .toList();
    if (!lost.isEmpty()) {
      throw new Refused(
          ExitCode.INVALID,
          "Error: No folder declares the domain of "
              + lost
              + " any more. Bring it back, or set `retired:` in its domain.yaml, have that applied, and remove the folder then");
    }
  }

  /** What was declared; nothing where the environment was not there or had errors. */
  private List<DomainStack> stacks(Organisation before, String environment) {
    return before.environments().contains(environment)
        ? before.environment(environment).fold((was, report) -> stacks(was), report -> List.of())
        : List.of();
  }

  private List<DomainStack> stacks(Platform platform) {
    List<String> domains = platform.domains().stream().map(domain -> domain.name()).toList();
    return new Stacks(platform, selection.today()).of(domains);
  }
}
