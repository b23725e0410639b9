package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.Ending;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.PendingOperation;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out what became of operations that an earlier run had begun and not ended, by reading the
 * real things: nothing is created twice, nothing is forgotten.
 */
final class Settler {
  private final JournaledState state;
  private final Reader reader;
  private final Function<String, Provider> offline;
  private final Map<Urn, List<ResourceState>> entries;
  private final List<Problem> problems = new ArrayList<>();

  Settler(JournaledState state, Reader reader, Function<String, Provider> offline) {
    this.state = state;
    this.reader = reader;
    this.offline = offline;
    this.entries =
        state.deployment().resources().stream().collect(Collectors.groupingBy(ResourceState::urn));
  }

  /** Settles everything that can be; the problems say what cannot. */
  List<Problem> settle() {
    List<PendingOperation> pending = state.deployment().pendingOperations();
    var asked = new ArrayList<ResourceState>();
    var operations = new ArrayList<PendingOperation>();
    for (PendingOperation operation : pending) {
      Optional<String> id = idOf(operation.resource());
      if (id.isPresent()) {
        asked.add(operation.resource().toBuilder().id(id.get()).build());
        operations.add(operation);
      } else {
        problem(operation, "and its id is assigned by the system, so it cannot be looked for");
      }
    }
    Map<ResourceState, Result<ReadResult>> results = reader.read(asked);
    var endings = new ArrayList<Ending>();
    for (int i = 0; i < asked.size(); i++) {
      settle(operations.get(i), results.get(asked.get(i)), endings);
    }
    state.end(endings);
    return problems;
  }

  private Optional<String> idOf(ResourceState resource) {
    return resource.id().isEmpty()
        ? offline.apply(Goal.pkg(resource.type())).idFor(resource.type(), resource.inputs())
        : Optional.of(resource.id());
  }

  private void settle(PendingOperation operation, Result<ReadResult> result, List<Ending> endings) {
    result.fold(
        read ->
            read.fold(
                there -> endings.addAll(there(operation, there)),
                gone -> endings.add(gone(operation))),
        failed -> {
          problem(operation, "and reading it failed: " + failed.message());
          return false;
        });
  }

  private List<Ending> there(PendingOperation operation, ReadResult.Found found) {
    return switch (operation.type()) {
      case CREATING, IMPORTING -> created(operation, found);
      case UPDATING -> List.of(updated(operation, found));
      case DELETING, READING -> List.of(Ending.failed(operation));
    };
  }

  private Ending gone(PendingOperation operation) {
    boolean wasThere =
        operation.type() == PendingOperation.Type.DELETING
            || operation.type() == PendingOperation.Type.UPDATING;
    return wasThere
        ? entry(operation.resource())
            .map(old -> missing(operation, old))
            .orElse(Ending.failed(operation))
        : Ending.failed(operation);
  }

  private static Ending missing(PendingOperation operation, ResourceState old) {
    if (old.is(Mark.DELETE)) {
      return Ending.deleted(operation, old);
    }
    ResourceState marked = old.toBuilder().mark(Mark.PENDING_REPLACEMENT).build();
    return new Ending(operation, List.of(new StateChange.Amended(old, marked)));
  }

  private Ending updated(PendingOperation operation, ReadResult.Found found) {
    return entry(operation.resource())
        .map(
            old -> {
              ResourceState read =
                  old.toBuilder().inputs(found.inputs()).outputs(found.outputs()).build();
              return new Ending(operation, List.of(new StateChange.Amended(old, read)));
            })
        .orElse(Ending.failed(operation));
  }

  private List<Ending> created(PendingOperation operation, ReadResult.Found found) {
    ResourceState begun = operation.resource();
    List<String> differences = differences(begun, found);
    if (!differences.isEmpty()) {
      problem(
          operation,
          "and something else is there under its id '"
              + found.id()
              + "': different "
              + String.join(", ", differences)
              + ". Import it, or remove it, then run again");
      return List.of();
    }
    ResourceState made =
        begun.toBuilder().id(found.id()).inputs(found.inputs()).outputs(found.outputs()).build();
    return List.of(
        new Ending(operation, entry(begun).map(old -> standsFor(old, made)).orElse(added(made))));
  }

  private static List<StateChange> added(ResourceState made) {
    return List.of(new StateChange.Added(made));
  }

  private static List<StateChange> standsFor(ResourceState old, ResourceState made) {
    if (old.is(Mark.PENDING_REPLACEMENT)) {
      return List.of(new StateChange.Replaced(old, made));
    }
    ResourceState doomed = old.toBuilder().mark(Mark.DELETE).build();
    return List.of(new StateChange.Amended(old, doomed), new StateChange.Added(made));
  }

  /** What differs, without what reading cannot tell, such as passwords. */
  private List<String> differences(ResourceState begun, ReadResult.Found found) {
    Provider provider = offline.apply(Goal.pkg(begun.type()));
    var request =
        new DiffRequest(
            begun.type(), found.id(), found.inputs(), found.outputs(), begun.inputs(), List.of());
    return provider.diff(request).detailed().keySet().stream()
        .filter(path -> found.inputs().has(PropertyPath.parse(path).keys().get(0)))
        .toList();
  }

  private Optional<ResourceState> entry(ResourceState resource) {
    return entries.getOrDefault(resource.urn(), List.of()).stream()
        .filter(r -> r.is(Mark.DELETE) == resource.is(Mark.DELETE))
        .findFirst();
  }

  private void problem(PendingOperation operation, String what) {
    problems.add(
        Problem.error(
            operation.resource().urn(),
            Origin.NONE,
            "An earlier run was interrupted while "
                + operation.type().text()
                + " "
                + operation.resource().urn()
                + ", "
                + what));
  }
}
