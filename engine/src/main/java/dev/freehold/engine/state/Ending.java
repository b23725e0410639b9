package dev.freehold.engine.state;

import java.util.List;

/**
 * How a begun operation ended.
 *
 * @param operation as it was given to {@code begin}, or as it was found in the loaded deployment
 * @param changes all that it did, kept or lost as a whole; empty when it failed without a trace
 */
public record Ending(PendingOperation operation, List<StateChange> changes) {
  public Ending {
    changes = List.copyOf(changes);
  }

  /** Ended without anything to record, such as a failed create. */
  public static Ending failed(PendingOperation operation) {
    return new Ending(operation, List.of());
  }

  public static Ending created(PendingOperation operation, ResourceState state) {
    return new Ending(operation, List.of(new StateChange.Added(state)));
  }

  public static Ending updated(PendingOperation operation, ResourceState old, ResourceState state) {
    return new Ending(operation, List.of(new StateChange.Replaced(old, state)));
  }

  public static Ending deleted(PendingOperation operation, ResourceState old) {
    return new Ending(operation, List.of(new StateChange.Removed(old)));
  }
}
