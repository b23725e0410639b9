package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.FailureText;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.OutcomeText;
import dev.freehold.cli.terminal.Interruption;
import dev.freehold.cli.terminal.ProgressDisplay;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.plan.Plan;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import dev.freehold.stacks.stage.Stage;
import dev.freehold.stacks.stage.Stage.Part;
import dev.freehold.stacks.stage.StagedRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Applies plans that have been shown: nothing else than what was shown is done. */
final class Application implements AutoCloseable {
  private static final int STACKS_AT_ONCE = 4;

  private final Terminal terminal;
  private final Map<String, Plan> shown = new HashMap<>();
  private final Fleet fleet = new Fleet(STACKS_AT_ONCE);
  private final Interruption interruption;

  Application(Terminal terminal, List<StackPlan> plans) {
    this.terminal = terminal;
    plans.forEach(plan -> shown.put(plan.ref().toString(), plan.plan()));
    interruption = new Interruption(terminal, fleet::stop);
  }

  /** One engine call per stack. */
  interface Work {
    Outcome run(DomainStack stack, Predicate<Plan> approved, Progress progress);
  }

  /** One engine call for a stack's part of a stage. */
  interface PartWork {
    Outcome run(Part part, Predicate<Plan> approved, Progress progress);
  }

  List<StackResult<Outcome>> apply(List<DomainStack> stacks, Work work) {
    try (var progress = new ProgressDisplay(terminal)) {
      return fleet.each(
          stacks,
          stack ->
              work.run(
                  stack,
                  plan -> asShown(stack, plan, Plan::sameWork),
                  progress.of(stack.ref().toString())));
    }
  }

  /** Stage by stage; what needs something that could not be made does not begin. */
  List<StackResult<Outcome>> apply(Collection<Stage> stages, PartWork work) {
    BiPredicate<Plan, Plan> same =
        stages.size() == 1 ? Plan::sameWork : (agreed, now) -> now.partOf(agreed);
    try (var progress = new ProgressDisplay(terminal)) {
      return new StagedRun(fleet)
          .run(
              stages,
              part ->
                  work.run(
                      part,
                      plan -> asShown(part.stack(), plan, same),
                      progress.of(part.stack().ref().toString())));
    }
  }

  private boolean asShown(DomainStack stack, Plan plan, BiPredicate<Plan, Plan> same) {
    Plan agreed = shown.get(stack.ref().toString());
    if (agreed == null || !same.test(agreed, plan)) {
      throw new UnsupportedOperationException(
          "The state has changed since the plan was shown, and so has what would be done. Nothing was changed; plan again");
    }
    return true;
  }

  static void show(List<StackResult<Outcome>> results, Terminal terminal) {
    var text = new OutcomeText(terminal.style());
    for (StackResult<Outcome> result : results) {
      String stack = result.ref().toString();
      terminal.print(
          result.fold(
              outcome -> text.stack(stack, outcome),
              broken ->
                  String.format(
                      "  %-24s %s  %s%n",
                      stack, terminal.style().red("failed"), FailureText.of(broken.failure()))));
    }
  }

  /** How many changed things were read back and found right; the problems are in the outcomes. */
  static int confirmed(List<StackResult<Outcome>> results) {
    return results.stream().mapToInt(r -> r.fold(Outcome::confirmed, broken -> 0)).sum();
  }

  static Object json(List<StackResult<Outcome>> results) {
    var stacks = new ArrayList<Object>();
    for (StackResult<Outcome> result : results) {
      String stack = result.ref().toString();
      stacks.add(
          result.<Object>fold(
              outcome -> Json.outcome(stack, outcome),
              broken -> {
                var json = Json.object("stack", stack);
                json.put("failed", true);
                json.put("error", FailureText.of(broken.failure()));
                return json;
              }));
    }
    return stacks;
  }

  static ExitCode code(List<StackResult<Outcome>> results) {
    boolean failed =
        results.stream().anyMatch(result -> result.fold(Outcome::failed, broken -> true));
    return failed ? ExitCode.FAILED : ExitCode.OK;
  }

  /** Call when the results have been shown. */
  @Override
  public void close() {
    fleet.close();
    interruption.close();
  }
}
