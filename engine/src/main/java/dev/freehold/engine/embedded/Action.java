package dev.freehold.engine.embedded;

import dev.freehold.engine.state.PendingOperation;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.value.Fields;

/**
 * One call to a provider that is to be made.
 *
 * @param subject what is deleted, updated or read; what is to be, when something is created
 * @param before the state that the subject replaces; the subject itself for deletes
 * @param inputs with secrets in clear
 */
record Action(
    Kind kind,
    ConfiguredProvider provider,
    ResourceState subject,
    ResourceState before,
    Fields inputs) {

  /** Which call. */
  enum Kind {
    CREATE(PendingOperation.Type.CREATING),
    UPDATE(PendingOperation.Type.UPDATING),
    DELETE(PendingOperation.Type.DELETING),
    READ(PendingOperation.Type.IMPORTING);

    private final PendingOperation.Type pending;

    Kind(PendingOperation.Type pending) {
      this.pending = pending;
    }
  }

  PendingOperation pending() {
    return new PendingOperation(subject, kind.pending);
  }

  /** Actions of one group go to the provider together. */
  Group group() {
    return new Group(provider, kind);
  }

  /** What makes actions one batch. */
  record Group(ConfiguredProvider provider, Kind kind) {}
}
