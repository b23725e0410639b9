package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.FailureText;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.PlanText;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.plan.Plan;
import dev.freehold.local.LocalException;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The plans of several stacks, and how they are shown. */
final class Plans {
  private final List<StackResult<StackPlan>> results;

  private Plans(List<StackResult<StackPlan>> results) {
    this.results = results;
  }

  static Plans make(List<DomainStack> stacks, Function<DomainStack, Plan> planner) {
    return make(stacks, planner, stack -> List.of());
  }

  /**
   * @param reasons why a stack is planned
   */
  static Plans make(
      List<DomainStack> stacks,
      Function<DomainStack, Plan> planner,
      Function<DomainStack, List<String>> reasons) {
    try (var fleet = new Fleet(Runtime.getRuntime().availableProcessors())) {
      return new Plans(
          fleet.each(
              stacks,
              stack -> StackPlan.of(stack, planner.apply(stack)).because(reasons.apply(stack))));
    }
  }

  static Plans none() {
    return new Plans(List.of());
  }

  /** Several together. */
  static Plans all(List<Plans> plans) {
    return new Plans(plans.stream().flatMap(each -> each.results.stream()).toList());
  }

  List<StackPlan> all() {
    var plans = new ArrayList<StackPlan>();
    results.forEach(result -> result.fold(plans::add, broken -> false));
    return plans;
  }

  Map<StackRef, Plan> byStack() {
    var plans = new HashMap<StackRef, Plan>();
    all().forEach(each -> plans.put(each.ref(), each.plan()));
    return plans;
  }

  boolean failed() {
    return results.stream()
        .anyMatch(result -> result.fold(plan -> plan.plan().failed(), broken -> true));
  }

  /** Whether nothing may be applied; a stack without its local service does not hinder others. */
  boolean blocked() {
    return results.stream()
        .anyMatch(
            result ->
                result.fold(
                    plan -> plan.plan().failed(),
                    broken -> !(broken.failure() instanceof LocalException)));
  }

  boolean changes() {
    return all().stream().anyMatch(StackPlan::changes);
  }

  void show(Terminal terminal) {
    var text = new PlanText(terminal.style());
    List<String> shown = results.parallelStream().map(result -> shown(result, text)).toList();
    terminal.print(String.join("", shown));
    terminal.line(text.total(all()));
  }

  private static String shown(StackResult<StackPlan> result, PlanText text) {
    return result.fold(
        text::stack,
        broken -> text.broken(broken.ref().toString(), FailureText.of(broken.failure())));
  }

  Map<String, Object> json() {
    var stacks = new ArrayList<Object>();
    for (StackResult<StackPlan> result : results) {
      stacks.add(
          result.<Object>fold(
              Json::plan,
              broken -> {
                var json = Json.object("stack", result.ref().toString());
                json.put("error", FailureText.of(broken.failure()));
                return json;
              }));
    }
    return Json.object("stacks", stacks);
  }

  ExitCode code(boolean detailed) {
    if (failed()) {
      return ExitCode.FAILED;
    }
    return detailed && changes() ? ExitCode.CHANGES : ExitCode.OK;
  }
}
