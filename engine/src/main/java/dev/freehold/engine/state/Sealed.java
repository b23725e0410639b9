package dev.freehold.engine.state;

import dev.freehold.engine.secret.StackSecrets;

/** Encrypts the secrets of states. */
final class Sealed {
  private Sealed() {}

  static Deployment of(Deployment deployment, StackSecrets secrets) {
    return deployment
        .withResources(deployment.resources().stream().map(state -> of(state, secrets)).toList())
        .withPending(
            deployment.pendingOperations().stream()
                .map(operation -> of(operation, secrets))
                .toList());
  }

  static ResourceState of(ResourceState state, StackSecrets secrets) {
    var inputs = secrets.seal(state.inputs());
    var outputs = secrets.seal(state.outputs());
    boolean same = inputs == state.inputs() && outputs == state.outputs();
    return same ? state : state.toBuilder().inputs(inputs).outputs(outputs).build();
  }

  static PendingOperation of(PendingOperation operation, StackSecrets secrets) {
    return new PendingOperation(of(operation.resource(), secrets), operation.type());
  }

  static StateChange of(StateChange change, StackSecrets secrets) {
    return change.fold(
        new StateChange.Cases<StateChange>(
            added -> new StateChange.Added(of(added.state(), secrets)),
            replaced -> new StateChange.Replaced(replaced.old(), of(replaced.state(), secrets)),
            amended -> new StateChange.Amended(amended.old(), of(amended.state(), secrets)),
            removed -> removed));
  }

  static Ending of(Ending ending, StackSecrets secrets) {
    return new Ending(
        ending.operation(), ending.changes().stream().map(change -> of(change, secrets)).toList());
  }
}
