package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Kind;
import dev.freehold.engine.state.ResourceState.Mark;

/** What the state knows of a goal, under its own name or an alias. */
record Prior(ResourceState state) {
  static final Prior NONE = new Prior(ResourceState.builder(Urn.NONE, Kind.COMPONENT).build());

  boolean exists() {
    return !state.urn().isNone();
  }

  boolean pendingReplacement() {
    return state.is(Mark.PENDING_REPLACEMENT);
  }
}
