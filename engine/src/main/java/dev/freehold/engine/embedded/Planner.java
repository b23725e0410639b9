package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.embedded.Decider.ProviderChange;
import dev.freehold.engine.embedded.Planned.Certainty;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From goals and the old state to what is to be done, without any effect.
 *
 * <p>One goal after another, in order: what an earlier one becomes decides what a later one's
 * references give.
 */
final class Planner {
  private final Goals goals;
  private final List<ResourceState> old;
  private final Decider decider;
  private final Targets targets;
  private final Dependents dependents;
  private final KnownOutputs outputs;
  private final Map<Urn, ResourceState> live = new HashMap<>();
  private final Map<Urn, Urn> claimed = new HashMap<>();
  private final Set<Urn> deletedFirst = new HashSet<>();
  private final Map<Urn, Verdict> verdicts = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Planner(Goals goals, List<ResourceState> old, Decider decider, Targets targets) {
    this.goals = goals;
    this.old = old;
    this.decider = decider;
    this.targets = targets;
    this.dependents = new Dependents(old, decider);
    this.outputs = new KnownOutputs(goals);
    for (ResourceState state : old) {
      if (!state.is(Mark.DELETE)) {
        live.put(state.urn(), state);
      }
    }
  }

  Work plan() {
    problems.addAll(goals.problems());
    goals.all().forEach(this::plan);
    return new Work(List.copyOf(planned), deletes(), untargeted(), dependents, problems);
  }

  private void plan(Goal goal) {
    Prior prior = claim(goal);
    Fields inputs = outputs.resolve(goal);
    Verdict verdict = decide(goal, prior, inputs);
    List<ResourceState> first = List.of();
    if (verdict.deleteFirst() && !verdict.failed()) {
      first = dependents.replacedWith(prior.state(), state -> !claimed.containsKey(state.urn()));
      first.forEach(state -> deletedFirst.add(state.urn()));
      first.stream().filter(state -> state.is(Mark.PROTECT)).forEach(this::protectedDependent);
      first.stream()
          .filter(state -> !targets.include(state.urn()))
          .forEach(state -> problem(goal, Targets.missing(goal.urn(), state.urn())));
    }
    verdict.errors().forEach(e -> problem(goal, e));
    verdicts.put(goal.urn(), verdict);
    outputs.planned(goal, prior, verdict);
    Certainty certainty =
        inputs.hasUnknowns() && verdict.mode() != Mode.KEPT && verdict.mode() != Mode.SKIPPED
            ? Certainty.DECIDE_AGAIN
            : Certainty.FINAL;
    planned.add(new Planned(goal, prior, verdict, first, certainty));
  }

  private Verdict decide(Goal goal, Prior prior, Fields inputs) {
    if (!targets.include(goal.urn()) && goal.custom() && !goal.isProvider()) {
      return untargeted(goal, prior);
    }
    if (prior.exists() && deletedFirst.contains(prior.state().urn())) {
      return decider.recreate(goal, inputs);
    }
    for (Urn need : goal.dependencies()) {
      Verdict other = verdicts.get(need);
      if (other != null && other.mode() == Mode.SKIPPED) {
        String message =
            goal.urn()
                + " is targeted, but needs "
                + need
                + ", which is not there and not targeted";
        return Verdict.failed(Operation.CREATE, inputs, List.of(message));
      }
    }
    return decider.decide(goal, prior, inputs, providerChange(goal));
  }

  private ProviderChange providerChange(Goal goal) {
    Verdict provider = verdicts.get(goal.provider());
    return provider != null && provider.op() == Operation.REPLACE
        ? ProviderChange.REPLACES_RESOURCES
        : ProviderChange.KEEPS_RESOURCES;
  }

  private static Verdict untargeted(Goal goal, Prior prior) {
    Mode mode = prior.exists() ? Mode.KEPT : Mode.SKIPPED;
    Fields inputs = prior.exists() ? prior.state().inputs() : goal.inputs();
    return new Verdict(Operation.SAME, mode, inputs, DiffResult.NONE, List.of());
  }

  private Prior claim(Goal goal) {
    ResourceState own = live.get(goal.urn());
    if (own != null) {
      return claim(goal, own);
    }
    for (Urn alias : goal.aliases()) {
      ResourceState state = live.get(alias);
      if (state != null) {
        return claim(goal, state);
      }
    }
    return Prior.NONE;
  }

  private Prior claim(Goal goal, ResourceState state) {
    Urn other = claimed.putIfAbsent(state.urn(), goal.urn());
    if (other != null) {
      problem(
          goal,
          goal.urn()
              + " and "
              + other
              + " both claim "
              + state.urn()
              + " by an alias; keep one of the two");
      return Prior.NONE;
    }
    return new Prior(state);
  }

  private List<ResourceState> deletes() {
    var doomed = new ArrayList<ResourceState>();
    for (ResourceState state : old) {
      boolean kept = claimed.containsKey(state.urn()) && !state.is(Mark.DELETE);
      if (!kept && targets.include(state.urn())) {
        doomed.add(state);
        if (state.is(Mark.PROTECT) && !state.is(Mark.DELETE)) {
          problems.add(Problem.error(state.urn(), Origin.NONE, protectedMessage(state.urn())));
        }
      }
    }
    if (!targets.all()) {
      problems.addAll(targets.leftWithoutTheirNeeds(doomed, old.stream().filter(this::stays)));
    }
    return doomed;
  }

  private List<ResourceState> untargeted() {
    return old.stream()
        .filter(state -> !state.is(Mark.DELETE) && !claimed.containsKey(state.urn()))
        .filter(state -> !targets.include(state.urn()))
        .toList();
  }

  /** Whether it is left as it is because it is not targeted. */
  private boolean stays(ResourceState state) {
    Urn goal = claimed.get(state.urn());
    boolean replanned = goal != null && verdicts.get(goal).mode() != Mode.KEPT;
    return !replanned && !targets.include(state.urn());
  }

  private void protectedDependent(ResourceState state) {
    String message =
        "unable to replace resource \""
            + state.urn()
            + "\", which is protected, as part of replacing what it depends on";
    problems.add(Problem.error(state.urn(), Origin.NONE, message));
  }

  private static String protectedMessage(Urn urn) {
    return "resource \""
        + urn
        + "\" cannot be deleted because it is protected. Take `protect` away first, in a change of its own, or declare it again";
  }

  private void problem(Goal goal, String message) {
    problems.add(Problem.error(goal.urn(), goal.declaration().origin(), message));
  }
}
