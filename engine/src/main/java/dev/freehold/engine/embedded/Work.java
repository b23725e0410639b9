package dev.freehold.engine.embedded;

import dev.freehold.engine.StackId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a planner found.
 *
 * @param planned one per goal, in order
 * @param doomed what is to be deleted at the end, everything after what it needs
 * @param untargeted what is not declared and stays because it is not targeted
 */
record Work(
    List<Planned> planned,
    List<ResourceState> doomed,
    List<ResourceState> untargeted,
    Dependents dependents,
    List<Problem> problems) {

  Plan toPlan(StackId stack) {
    var steps = new ArrayList<Step>();
    planned.forEach(p -> steps.add(step(p)));
    untargeted.forEach(state -> steps.add(left(state, Operation.SAME, state.inputs())));
    for (List<ResourceState> wave : Deletions.waves(doomed)) {
      wave.forEach(state -> steps.add(delete(state)));
    }
    return new Plan(stack, steps, problems);
  }

  /** The types of everything for which a provider will be called. */
  Set<String> changedTypes() {
    var types = new TreeSet<String>();
    planned.stream()
        .filter(p -> p.goal().declaration().kind() == Kind.CUSTOM)
        .filter(p -> p.verdict().op() != Operation.SAME)
        .forEach(p -> types.add(p.goal().type()));
    doomed.stream()
        .filter(state -> state.custom() && !state.isProvider())
        .forEach(state -> types.add(state.type()));
    return types;
  }

  private static Step step(Planned planned) {
    Verdict verdict = planned.verdict();
    ResourceState old = planned.prior().state();
    Fields after = verdict.mode() == Mode.SKIPPED ? Fields.EMPTY : verdict.inputs();
    return new Step(
        verdict.op(),
        planned.goal().urn(),
        planned.goal().parent(),
        old.id(),
        planned.goal().declaration().origin(),
        old.inputs(),
        after,
        old.outputs(),
        verdict.diff(),
        fate(old));
  }

  private static Step delete(ResourceState state) {
    return left(state, operation(state), Fields.EMPTY);
  }

  private static Step left(ResourceState state, Operation op, Fields after) {
    return new Step(
        op,
        state.urn(),
        state.parent(),
        state.id(),
        Origin.NONE,
        state.inputs(),
        after,
        state.outputs(),
        DiffResult.NONE,
        fate(state));
  }

  private static Fate fate(ResourceState state) {
    return state.is(Mark.RETAIN_ON_DELETE) ? Fate.LIVES_ON : Fate.FOLLOWS_THE_STACK;
  }

  static Operation operation(ResourceState doomed) {
    if (doomed.is(Mark.DELETE)) {
      return Operation.DELETE_REPLACED;
    }
    return doomed.is(Mark.PENDING_REPLACEMENT)
        ? Operation.REMOVE_PENDING_REPLACE
        : Operation.DELETE;
  }
}
