package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One approved change of one stack: first what is wanted, then, if all worked, the deletes. */
final class StackChange {
  private final JournaledState state;
  private final Goals goals;
  private final EngineParts parts;
  private final NewState states;
  private final Batches batches;
  private final StackProviders providers;
  private final Materialiser materialiser;

  StackChange(
      JournaledState state,
      Goals goals,
      EngineParts parts,
      ProviderPool pool,
      NewState states,
      ExecutorService workers) {
    this.state = state;
    this.goals = goals;
    this.parts = parts;
    this.states = states;
    this.batches = new Batches(state, workers);
    this.materialiser = new Materialiser(state.secrets(), parts.secrets());
    this.providers = new StackProviders(pool, materialiser);
  }

  void run(Work work, Decider decider, Run run) {
    state.deployment().resources().stream()
        .filter(ResourceState::isProvider)
        .forEach(providers::known);
    Set<Urn> leftovers = new HashSet<>();
    state.deployment().resources().stream()
        .filter(resource -> resource.is(Mark.DELETE))
        .forEach(resource -> leftovers.add(resource.urn()));
    var context =
        new StepsContext(state, goals, decider, providers, materialiser, states, parts.newIds());
    work.untargeted().forEach(resource -> run.done(Operation.SAME, resource.urn()));
    new Executor(work, new Steps(context), batches, run).run();
    if (run.hasFailed() || run.stopping()) {
      work.doomed().forEach(resource -> run.skipped(resource.urn()));
    } else {
      new Deleter(state, providers, batches, run).delete(doomed(work, leftovers), unwanted(work));
    }
    if (Thread.currentThread().isInterrupted()) {
      run.take(Problem.error(Urn.NONE, Origin.NONE, "Stopped as asked; the next run goes on"));
    } else {
      run.prove(
          new ReadBack(new Reader(providers), providers::identity), state.deployment().resources());
    }
  }

  private static Set<Urn> unwanted(Work work) {
    return work.doomed().stream()
        .filter(resource -> Work.operation(resource) == Operation.DELETE)
        .map(ResourceState::urn)
        .collect(Collectors.toSet());
  }

  /**
   * What was planned to go, and what this run has replaced. A URN alone does not tell: what is left
   * of an interrupted replacement has the URN of the thing that stands in its place.
   *
   * @param leftovers of earlier runs
   */
  private static Predicate<ResourceState> doomed(Work work, Set<Urn> leftovers) {
    Set<Urn> unwanted = new HashSet<>();
    Set<Urn> leftAlone = new HashSet<>(leftovers);
    for (ResourceState resource : work.doomed()) {
      if (resource.is(Mark.DELETE)) {
        leftAlone.remove(resource.urn());
      } else {
        unwanted.add(resource.urn());
      }
    }
    return entry ->
        entry.is(Mark.DELETE) ? !leftAlone.contains(entry.urn()) : unwanted.contains(entry.urn());
  }
}
