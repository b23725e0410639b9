package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Mark;

/** What tells the entries of a state apart: a URN may stand there live and once more replaced. */
record EntryKey(Urn urn, String id, boolean deleted) {
  static EntryKey of(ResourceState state) {
    return new EntryKey(state.urn(), state.id(), state.is(Mark.DELETE));
  }

  @Override
  public String toString() {
    return urn + (id.isEmpty() ? "" : " (id " + id + ")") + (deleted ? " (to be deleted)" : "");
  }
}
