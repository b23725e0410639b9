package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;

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
    var context =
        new StepsContext(state, goals, decider, providers, materialiser, states, parts.newIds());
    new Executor(work, new Steps(context), batches, run).run();
    Set<Urn> doomed = new HashSet<>();
    work.doomed().forEach(resource -> doomed.add(resource.urn()));
    if (run.hasFailed() || run.stopping()) {
      doomed.forEach(run::skipped);
    } else {
      new Deleter(state, providers, batches, run).delete(doomed);
    }
    run.prove(new ReadBack(new Reader(providers)), state.deployment().resources());
  }
}
