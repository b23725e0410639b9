package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.Outcome;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.fleet.StackResult;
import dev.freehold.stacks.stage.Stages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings stacks to what is declared. */
@Command(
    name = "up",
    description =
        "Plan, ask, apply, and read back what was changed. In a local environment the services are started first.")
final class UpCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Selection selection;
  @Mixin private RunOptions run;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before changing anything.")
  private boolean yes;

  @Mixin private Acknowledgements accepted;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "Apply exactly the plan in this file, of `plan --out`, and nothing if it has become another. Does not ask.")
  private List<Path> reviewed = new ArrayList<>();

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    List<ReviewedPlan> held = reviewed.stream().map(ReviewedPlan::read).toList();
    for (ReviewedPlan plan : held) {
      plan.requireKept();
      selection.only(plan.stacks());
      accepted.add(plan.reasons());
    }
    try (Session session = selection.open(common.installation(), run.engine(), terminal)) {
      session.requireSoundSql(terminal);
      List<DomainStack> declared = selection.stacks(session);
      LocalStart services = services(session, declared);
      List<DomainStack> stacks = declared.stream().map(services::possible).toList();
      session.prepareSecrets(stacks);
      Plans plans =
          Plans.make(
              stacks,
              stack ->
                  services.checked(stack, session.engine().preview(stack.stack(), run.options())));
      if (!common.json()) {
        plans.show(terminal);
      }
      held.forEach(plan -> plan.require(plans.all()));
      if (plans.blocked() || !plans.changes()) {
        return end(plans);
      }
      boolean asks = !yes && held.isEmpty();
      if (!asks) {
        accepted.require(plans.all());
      }
      if (asks && !terminal.confirm("\nApply this?")) {
        terminal.line("Nothing was changed. With --yes it is applied without asking.");
        return ExitCode.OK.number();
      }
      return apply(session, stacks, plans);
    }
  }

  /** The services of a local environment; what this machine cannot run is told. */
  private LocalStart services(Session session, List<DomainStack> stacks) {
    if (!session.platform().isLocal()) {
      return LocalStart.none();
    }
    LocalStart services = LocalStart.ensure(session, common.terminal(), common.json());
    services.tellMissing(stacks, common.terminal());
    return services;
  }

  private int end(Plans plans) {
    if (common.json()) {
      common.terminal().print(Json.write(plans.json()));
    }
    return plans.code(false).number();
  }

  private int apply(Session session, List<DomainStack> stacks, Plans plans) {
    Terminal terminal = common.terminal();
    if (!common.json()) {
      terminal.line("\n" + terminal.style().bold("Applying"));
    }
    var changing = plans.all().stream().filter(p -> p.changes()).map(p -> p.ref()).toList();
    try (var application = new Application(terminal, plans.all())) {
      List<DomainStack> changed =
          stacks.stream().filter(stack -> changing.contains(stack.ref())).toList();
      List<StackResult<Outcome>> results =
          run.options().targets().isEmpty()
              ? application.apply(
                  Stages.of(changed, plans.byStack()),
                  (part, approved, progress) ->
                      session
                          .engine()
                          .up(
                              part.stack().stack(),
                              run.options().only(part.targets()),
                              approved,
                              progress))
              : application.apply(
                  changed,
                  (stack, approved, progress) ->
                      session.engine().up(stack.stack(), run.options(), approved, progress));
      show(plans, results);
      return (plans.failed() ? ExitCode.FAILED : Application.code(results)).number();
    }
  }

  private void show(Plans plans, List<StackResult<Outcome>> results) {
    if (common.json()) {
      Map<String, Object> json = plans.json();
      json.put("outcomes", Application.json(results));
      common.terminal().print(Json.write(json));
    } else {
      Application.show(results, common.terminal());
      conclude(results);
    }
  }

  private void conclude(List<StackResult<Outcome>> results) {
    Terminal terminal = common.terminal();
    int confirmed = Application.confirmed(results);
    boolean ok = Application.code(results) == ExitCode.OK;
    terminal.line("");
    terminal.line(
        ok
            ? "Read back: all " + confirmed + " changed things are as declared."
            : "Read back: " + confirmed + " changed things are as declared; see the errors above.");
    if (ok) {
      terminal.line("\n" + terminal.style().bold("Next"));
      terminal.line("  ./freehold plan " + selection.words() + "    says that nothing changes");
      terminal.line("  ./freehold drift " + selection.words() + "   compares with the real things");
      terminal.line("  ./freehold stack ls             lists the stacks and what they own");
    }
  }
}
