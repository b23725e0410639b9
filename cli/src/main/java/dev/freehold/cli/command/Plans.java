package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.FailureText;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.PlanText;
import dev.freehold.cli.render.PlanText.Detail;
import dev.freehold.cli.render.review.Notes;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.plan.Plan;
import dev.freehold.local.LocalException;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The plans of several stacks, and how they are shown. */
final class Plans {
  private final List<StackResult<StackPlan>> results;
  private final Notes notes;

  private Plans(List<StackResult<StackPlan>> results, Notes notes) {
    this.results = results;
    this.notes = notes;
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
      List<StackResult<StackPlan>> made =
          fleet.each(
              stacks,
              stack -> StackPlan.of(stack, planner.apply(stack)).because(reasons.apply(stack)));
      var because = new HashMap<StackRef, List<String>>();
      stacks.forEach(stack -> because.put(stack.ref(), reasons.apply(stack)));
      return new Plans(made, new Notes(because, Map.of(), List.of()));
    }
  }

  static Plans none() {
    return new Plans(List.of(), Notes.NONE);
  }

  /** Several together. */
  static Plans all(List<Plans> plans) {
    var results = new ArrayList<StackResult<StackPlan>>();
    var notes = Notes.NONE;
    for (Plans each : plans) {
      results.addAll(each.results);
      notes = notes.and(each.notes);
    }
    return new Plans(results, notes);
  }

  /** The same with more that is known beside them. */
  Plans with(Notes known) {
    return new Plans(results, notes.and(known));
  }

  /** What somebody has to decide: data losses, and what the notes say. */
  List<Decision> decisions() {
    var decisions = new ArrayList<>(notes.decisions());
    all().forEach(plan -> decisions.addAll(Decision.dataLosses(plan)));
    return decisions;
  }

  /** The same for the renderers of whole pages. */
  List<StackReview> reviews() {
    return results.stream()
        .map(
            result ->
                result.fold(
                    plan -> StackReview.of(plan, notes),
                    broken -> StackReview.broken(broken.ref(), FailureText.of(broken.failure()))))
        .toList();
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

  /** What people can read at once. */
  void show(Terminal terminal) {
    show(terminal, Detail.of(all()));
  }

  void show(Terminal terminal, Detail detail) {
    var text = new PlanText(terminal.style());
    List<String> shown =
        results.parallelStream().map(result -> shown(result, text, detail)).toList();
    terminal.print(String.join("", shown));
    terminal.print(text.decisions(decisions()));
    terminal.line(text.total(all()));
    if (detail == Detail.IMPORTANT) {
      terminal.line("`plan --verbose` shows every entry.");
    }
  }

  private static String shown(StackResult<StackPlan> result, PlanText text, Detail detail) {
    return result.fold(
        plan -> text.stack(plan, detail),
        broken -> text.broken(broken.ref().toString(), FailureText.of(broken.failure())));
  }

  Map<String, Object> json() {
    var stacks = new ArrayList<Object>();
    for (StackResult<StackPlan> result : results) {
      stacks.add(
          result.<Object>fold(
              plan -> Json.plan(plan, notes),
              broken -> {
                var json = Json.object("stack", result.ref().toString());
                json.put("error", FailureText.of(broken.failure()));
                return json;
              }));
    }
    return Json.object("stacks", stacks);
  }

  ExitCode code(boolean detailed) {
    var codes = EnumSet.noneOf(ExitCode.class);
    if (decisions().stream().anyMatch(each -> each.kind() == Decision.Kind.CONTRACT)) {
      codes.add(ExitCode.CONTRACT);
    }
    if (failed()) {
      codes.add(ExitCode.FAILED);
    }
    if (detailed && changes()) {
      codes.add(ExitCode.CHANGES);
    }
    return ExitCode.worst(codes);
  }
}
