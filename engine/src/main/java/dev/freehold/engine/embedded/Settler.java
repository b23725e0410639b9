package dev.freehold.engine.embedded;

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
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out what became of operations that an earlier run had begun and not ended, by reading the
 * real things: nothing is created twice, nothing is forgotten.
 */
final class Settler {
  private final JournaledState state;
  private final Reader reader;
  private final Function<String, Provider> offline;
  private final Secrets secrets;
  private final Entries entries;
  private final List<Problem> problems = new ArrayList<>();

  Settler(
      JournaledState state, Reader reader, Function<String, Provider> offline, Secrets secrets) {
    this.state = state;
    this.reader = reader;
    this.offline = offline;
    this.secrets = secrets;
    this.entries = new Entries(state.deployment().resources());
  }

  /** Settles everything that can be; the problems say what cannot. */
  List<Problem> settle() {
    var asked = new LinkedHashMap<PendingOperation, ResourceState>();
    var endings = new ArrayList<Ending>();
    for (PendingOperation operation : state.deployment().pendingOperations()) {
      Optional<String> id = idOf(operation.resource());
      if (onlyRead(operation)) {
        endings.add(Ending.failed(operation));
      } else if (id.isPresent()) {
        asked.put(operation, operation.resource().toBuilder().id(id.get()).build());
      } else {
        problem(
            operation,
            "and its id is assigned by the system, so that it cannot be looked for. When it is"
                + " there, remove it; then export the state and import it again, which drops what"
                + " is pending");
      }
    }
    Map<ResourceState, Result<ReadResult>> results = reader.read(List.copyOf(asked.values()));
    asked.forEach((operation, entry) -> settle(operation, results.get(entry), endings));
    state.end(endings);
    return problems;
  }

  private static boolean onlyRead(PendingOperation operation) {
    return operation.type() == PendingOperation.Type.IMPORTING
        || operation.type() == PendingOperation.Type.READING;
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
      case CREATING -> created(operation, found);
      case UPDATING -> List.of(updated(operation, found));
      case DELETING, READING, IMPORTING -> List.of(Ending.failed(operation));
    };
  }

  private Ending gone(PendingOperation operation) {
    return operation.type() == PendingOperation.Type.CREATING
        ? Ending.failed(operation)
        : entries
            .of(operation.resource())
            .map(old -> missing(operation, old))
            .orElse(Ending.failed(operation));
  }

  private static Ending missing(PendingOperation operation, ResourceState old) {
    if (old.is(Mark.DELETE)) {
      return Ending.deleted(operation, old);
    }
    ResourceState marked = old.toBuilder().mark(Mark.PENDING_REPLACEMENT).build();
    return new Ending(operation, List.of(new StateChange.Amended(old, marked)));
  }

  private Ending updated(PendingOperation operation, ReadResult.Found found) {
    return entries
        .of(operation.resource())
        .map(
            old -> {
              Fields inputs = secrets.keepSealed(found.inputs(), old.inputs());
              ResourceState read = old.toBuilder().inputs(inputs).outputs(found.outputs()).build();
              return new Ending(operation, List.of(new StateChange.Amended(old, read)));
            })
        .orElse(Ending.failed(operation));
  }

  private List<Ending> created(PendingOperation operation, ReadResult.Found found) {
    ResourceState begun = operation.resource();
    Fields inputs = secrets.keepSealed(found.inputs(), begun.inputs());
    Set<String> differences = differences(begun, found, inputs);
    List<String> readable =
        differences.stream().filter(path -> inputs.has(topLevel(path))).toList();
    if (!readable.isEmpty() && entries.owns(begun.type(), found.id())) {
      return List.of(Ending.failed(operation));
    }
    if (!readable.isEmpty()) {
      problem(
          operation,
          "and something else is there under its id '"
              + found.id()
              + "': different "
              + String.join(", ", readable)
              + ". When it was made by this stack, remove it and run again; otherwise export the"
              + " state and import it again, which drops what is pending");
      return List.of();
    }
    ResourceState made =
        begun.toBuilder()
            .id(found.id())
            .inputs(differences.isEmpty() ? begun.inputs() : inputs)
            .outputs(NewState.secretsMarked(begun, found.outputs()))
            .build();
    return List.of(new Ending(operation, entries.replacing(made)));
  }

  /** Also of what reading cannot tell, such as a password: that is not in the inputs found. */
  private Set<String> differences(ResourceState begun, ReadResult.Found found, Fields inputs) {
    Provider provider = offline.apply(Goal.pkg(begun.type()));
    var request =
        new DiffRequest(
            begun.type(), found.id(), inputs, found.outputs(), begun.inputs(), List.of());
    return provider.diff(request).detailed().keySet();
  }

  private static String topLevel(String path) {
    return PropertyPath.parse(path).keys().get(0);
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
