package dev.freehold.engine.state;

import dev.freehold.engine.secret.StackSecrets;
import java.util.Collection;
import java.util.List;

/**
 * The state while it is being changed: each batch is on disk before the call returns.
 *
 * <p>Safe for use by several threads. Secrets are encrypted when they come in.
 */
public final class JournaledState implements AutoCloseable {
  JournaledState() {}

  /** Encrypts and decrypts the secrets of this stack. */
  public StackSecrets secrets() {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Resources in order of completion, then those not touched; operations begun and not ended. */
  public Deployment deployment() {
    throw new UnsupportedOperationException("not written yet");
  }

  /** What was recovered when this state was opened. */
  public List<String> notes() {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Call before anything remote is done. */
  public void begin(Collection<PendingOperation> operations) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Call as soon as the outcome is known. */
  public void end(Collection<Ending> endings) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Changes without anything remote: metadata of unchanged resources, marks, components. */
  public void apply(Collection<StateChange> changes) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Writes the checkpoint when something changed since the last, and drops the journal. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("not written yet");
  }
}
