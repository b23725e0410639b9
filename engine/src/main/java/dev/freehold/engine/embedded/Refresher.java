package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares the state with the real things; what cannot be read is an error, never a removal. */
final class Refresher {
  private final Reader reader;
  private final NewState states;
  private final Secrets secrets;

  Refresher(Reader reader, NewState states, Secrets secrets) {
    this.reader = reader;
    this.states = states;
    this.secrets = secrets;
  }

  /**
   * What reading found.
   *
   * @param changes to bring the state in line
   */
  record Found(List<StateChange> changes, List<Drift> drifts, List<Problem> problems) {}

  Found refresh(List<ResourceState> resources, Targets targets) {
    List<ResourceState> read =
        resources.stream()
            .filter(r -> r.custom() && !r.isProvider() && !r.is(Mark.PENDING_REPLACEMENT))
            .filter(r -> targets.include(r.urn()))
            .toList();
    var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<ResourceState> gone = new HashSet<>();
    Map<ResourceState, Result<ReadResult>> results = reader.read(read);
    results.forEach((entry, result) -> take(entry, result, found, gone));
    if (!gone.isEmpty()) {
      forget(resources, gone, found);
    }
    return found;
  }

  private void take(
      ResourceState entry, Result<ReadResult> result, Found found, Set<ResourceState> gone) {
    result.fold(
        read -> {
          read.fold(
              there -> changed(entry, there, found),
              missing -> {
                gone.add(entry);
                return found.drifts().add(Drift.gone(entry.urn(), entry.outputs()));
              });
          return found;
        },
        failed -> {
          found.problems().add(Problem.error(entry.urn(), Origin.NONE, failed.message()));
          return found;
        });
  }

  /** A secret that reads the same keeps its sealed form, and one that was secret stays one. */
  private boolean changed(ResourceState entry, ReadResult.Found there, Found found) {
    Fields marked = NewState.secretsMarked(entry, there.outputs());
    Fields outputs = secrets.keepSealed(marked, entry.outputs());
    Fields inputs = secrets.keepSealed(there.inputs(), entry.inputs());
    boolean drifted = !Absence.same(outputs, entry.outputs());
    if (drifted) {
      found.drifts().add(Drift.changed(entry.urn(), entry.outputs(), outputs));
    }
    if (drifted || !inputs.equals(entry.inputs())) {
      var state = entry.toBuilder().inputs(inputs).outputs(outputs);
      ResourceState read = drifted ? state.modified(states.now()).build() : state.build();
      found.changes().add(new StateChange.Amended(entry, read));
    }
    return drifted;
  }

  /** Takes what is gone out of the dependencies of the others, then out of the state. */
  private static void forget(List<ResourceState> resources, Set<ResourceState> gone, Found found) {
    Set<Urn> nowhere = new HashSet<>();
    gone.forEach(entry -> nowhere.add(entry.urn()));
    resources.stream()
        .filter(entry -> !gone.contains(entry))
        .forEach(entry -> nowhere.remove(entry.urn()));
    var amended = new HashMap<ResourceState, ResourceState>();
    found.changes().stream()
        .map(StateChange.Amended.class::cast)
        .forEach(change -> amended.put(change.old(), change.state()));
    found.changes().clear();
    for (ResourceState entry : resources) {
      ResourceState now = without(nowhere, amended.getOrDefault(entry, entry));
      if (!gone.contains(entry) && !now.equals(entry)) {
        found.changes().add(new StateChange.Amended(entry, now));
      }
    }
    gone.forEach(entry -> found.changes().add(new StateChange.Removed(entry)));
  }

  private static ResourceState without(Set<Urn> gone, ResourceState entry) {
    var byProperty = new TreeMap<>(entry.propertyDependencies());
    byProperty.replaceAll((key, urns) -> keep(gone, urns));
    return entry.toBuilder()
        .dependencies(keep(gone, entry.dependencies()))
        .propertyDependencies(byProperty)
        .build();
  }

  private static List<Urn> keep(Set<Urn> gone, List<Urn> urns) {
    return urns.stream().filter(urn -> !gone.contains(urn)).toList();
  }
}
