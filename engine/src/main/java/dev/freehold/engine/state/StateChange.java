package dev.freehold.engine.state;

import java.util.List;
import java.util.function.Function;

/**
 * What a step does to the list of resources.
 *
 * <p>An old entry is found by URN, id and whether it is marked {@code DELETE}.
 */
public sealed interface StateChange
    permits StateChange.Added, StateChange.Replaced, StateChange.Amended, StateChange.Removed {

  /** A resource that was not there: created, imported or read. */
  record Added(ResourceState state) implements StateChange {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.added().apply(this);
    }
  }

  /** The new entry stands for the old one, among those done in this run; the URN may differ. */
  record Replaced(ResourceState old, ResourceState state) implements StateChange {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.replaced().apply(this);
    }
  }

  /** The entry keeps its place: marks, or what a refresh has found. */
  record Amended(ResourceState old, ResourceState state) implements StateChange {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.amended().apply(this);
    }
  }

  /** The entry goes. */
  record Removed(ResourceState old) implements StateChange {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.removed().apply(this);
    }
  }

  /** A replacement of which the old entry stays until the end, under the new name. */
  static List<StateChange> replacement(ResourceState old, ResourceState made) {
    ResourceState doomed = old.toBuilder().urn(made.urn()).mark(ResourceState.Mark.DELETE).build();
    return List.of(new Amended(old, doomed), new Added(made));
  }

  /** Calls the case that fits. */
  <R> R fold(Cases<R> cases);

  /** One function per kind of change. */
  record Cases<R>(
      Function<Added, R> added,
      Function<Replaced, R> replaced,
      Function<Amended, R> amended,
      Function<Removed, R> removed) {}
}
