package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.Ending;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Deletes what is no longer wanted, wave after wave, after everything else worked. */
final class Deleter {
  private final JournaledState state;
  private final StackProviders providers;
  private final Batches batches;
  private final Run run;
  private final Set<Urn> kept = new HashSet<>();
  private final Set<Urn> deletes = new HashSet<>();

  /** Things that another entry stands for as well, such as an ACL under a new name. */
  private final Set<String> stillWanted = new HashSet<>();

  Deleter(JournaledState state, StackProviders providers, Batches batches, Run run) {
    this.state = state;
    this.providers = providers;
    this.batches = batches;
    this.run = run;
  }

  /**
   * @param doomed what was planned to go, or was replaced in this run
   * @param unwanted what was there and wanted no more when the run began; some of it may have been
   *     deleted already, for the replacement of what it needed
   */
  void delete(Predicate<ResourceState> doomed, Set<Urn> unwanted) {
    deletes.addAll(unwanted);
    List<ResourceState> all = state.deployment().resources();
    List<ResourceState> going = all.stream().filter(doomed).toList();
    if (!going.isEmpty()) {
      all.stream()
          .filter(doomed.negate())
          .filter(Deleter::standsForAThing)
          .forEach(entry -> stillWanted.add(providers.identity(entry)));
    }
    for (List<ResourceState> wave : Deletions.waves(going)) {
      if (run.stopping()) {
        wave.forEach(r -> run.skipped(r.urn()));
      } else {
        delete(wave);
      }
    }
  }

  private void delete(List<ResourceState> wave) {
    var forgotten = new ArrayList<StateChange>();
    for (ResourceState resource : wave) {
      if (kept.contains(resource.urn())) {
        keepWhatItNeeds(resource);
        run.skipped(resource.urn());
      } else if (onlyForgotten(resource) || stillWanted.contains(providers.identity(resource))) {
        forgotten.add(new StateChange.Removed(resource));
        boolean deleted = !resource.is(Mark.DELETE) && deletes.contains(resource.urn());
        run.done(deleted ? Operation.DELETE : Work.operation(resource), resource.urn());
      } else {
        run.progress().began(Work.operation(resource), resource.urn());
        batches.add(
            new Action(
                Action.Kind.DELETE, providers.of(resource), resource, resource, Fields.EMPTY));
      }
    }
    state.apply(forgotten);
    try {
      batches.start();
      while (!batches.idle()) {
        record(batches.next());
      }
    } finally {
      batches.drain(this::record);
    }
  }

  private static boolean standsForAThing(ResourceState entry) {
    return entry.custom() && !entry.isProvider() && !entry.is(Mark.PENDING_REPLACEMENT);
  }

  private static boolean onlyForgotten(ResourceState resource) {
    return !resource.custom()
        || resource.isProvider()
        || resource.is(Mark.RETAIN_ON_DELETE)
        || resource.is(Mark.PENDING_REPLACEMENT);
  }

  private void record(List<ActionResult> results) {
    var endings = new ArrayList<Ending>();
    for (ActionResult result : results) {
      Action action = result.action();
      ResourceState resource = action.before();
      Operation op = Work.operation(resource);
      result
          .outcome()
          .fold(
              deleted -> {
                endings.add(Ending.deleted(action.pending(), resource));
                run.done(op, resource.urn());
                run.removed(resource);
                return true;
              },
              failed -> {
                failed(action, failed, endings);
                return false;
              });
    }
    state.end(endings);
  }

  private void failed(Action action, Result.Failed<?> failed, List<Ending> endings) {
    ResourceState resource = action.before();
    if (failed.certainty() == Result.Certainty.NOTHING_HAPPENED) {
      endings.add(Ending.failed(action.pending()));
    }
    keepWhatItNeeds(resource);
    run.failed(Work.operation(resource), resource.urn(), Origin.NONE, failed.message());
  }

  private void keepWhatItNeeds(ResourceState resource) {
    kept.addAll(Deletions.needs(resource));
  }
}
