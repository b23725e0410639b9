package dev.freehold.engine.state;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.Deployment.Manifest;
import dev.freehold.engine.state.StackFiles.Backup;
import dev.freehold.engine.state.StackFiles.Loaded;
import dev.freehold.engine.state.StackFiles.Replayed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The state while it is being changed: each batch is on disk before the call returns.
 *
 * <p>Safe for use by several threads. Secrets are encrypted when they come in.
 */
public final class JournaledState implements AutoCloseable {
  private final StackFiles files;
  private final StackSecrets secrets;
  private final Ledger ledger;
  private final Journal journal;
  private final List<String> notes = new ArrayList<>();
  private Manifest manifest;
  private String journaledSalt;
  private Instant lastCheckpoint;
  private boolean dirty;
  private Backup backup = Backup.KEEP_PREVIOUS;

  private JournaledState(StackFiles files, Loaded loaded, StackSecrets secrets) {
    this.files = files;
    this.secrets = secrets;
    this.ledger = new Ledger(loaded.deployment());
    this.journal =
        new Journal(files, SecretForms.encrypted(secrets), loaded::base, loaded.journal());
    this.manifest = loaded.deployment().manifest();
    this.journaledSalt = loaded.deployment().salt();
    this.lastCheckpoint = files.context().clock().instant();
  }

  static JournaledState open(StackFiles files, Passphrase passphrase) {
    Loaded loaded = files.load();
    var secrets = StackSecrets.of(passphrase, loaded.deployment().salt());
    var state = new JournaledState(files, loaded, secrets);
    if (loaded.replayed() == Replayed.JOURNAL) {
      state.recover(loaded.deployment());
    } else {
      state.dropLeftover();
    }
    return state;
  }

  /** Encrypts and decrypts the secrets of this stack. */
  public StackSecrets secrets() {
    return secrets;
  }

  /** Resources in order of completion, then those not touched; operations begun and not ended. */
  public synchronized Deployment deployment() {
    return new Deployment(manifest, secrets.salt(), ledger.resources(), ledger.open());
  }

  /** What was recovered when this state was opened. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Call before anything remote is done.
   *
   * @throws StateException when it could not be recorded; then nothing may be done
   */
  public synchronized void begin(Collection<PendingOperation> operations) {
    List<PendingOperation> sealed =
        operations.stream().map(operation -> Sealed.of(operation, secrets)).toList();
    record(sealed.stream().<JournalEntry>map(JournalEntry.Began::new).toList());
    sealed.forEach(ledger::begin);
    checkpointWhenDue();
  }

  /**
   * Call as soon as the outcome is known.
   *
   * @throws StateException when it could not be recorded; it is still part of this state, and the
   *     operation stays pending on disk until a checkpoint can be written
   */
  public synchronized void end(Collection<Ending> endings) {
    List<Ending> sealed = endings.stream().map(ending -> Sealed.of(ending, secrets)).toList();
    sealed.forEach(ledger::end);
    record(sealed.stream().<JournalEntry>map(JournalEntry.Ended::new).toList());
    checkpointWhenDue();
  }

  /** Changes without anything remote: metadata of unchanged resources, marks, components. */
  public synchronized void apply(Collection<StateChange> changes) {
    List<StateChange> sealed = changes.stream().map(change -> Sealed.of(change, secrets)).toList();
    sealed.forEach(ledger::apply);
    record(sealed.isEmpty() ? List.of() : List.of(new JournalEntry.Changed(sealed)));
    checkpointWhenDue();
  }

  /** Writes the checkpoint when something changed since the last, and drops the journal. */
  @Override
  public synchronized void close() {
    try {
      if (dirty) {
        checkpoint();
      }
      if (!journal.isEmpty()) {
        journal.drop();
      }
    } catch (IOException e) {
      throw Failures.of(
          "write the checkpoint of " + files.stack() + " (the journal keeps what was done)", e);
    }
  }

  private void recover(Deployment recovered) {
    notes.add(
        "Recovered what an interrupted run had done; operations that it had begun and not ended: "
            + recovered.pendingOperations().size()
            + ".");
    try {
      journal.repair();
      checkpoint();
    } catch (IOException e) {
      throw Failures.of("recover the state of " + files.stack(), e);
    }
  }

  /** A run that died between its last checkpoint and dropping the journal. */
  private void dropLeftover() {
    try {
      if (!journal.isEmpty()) {
        journal.drop();
      }
    } catch (IOException e) {
      throw Failures.of("remove the journal of " + files.stack(), e);
    }
  }

  private void record(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    dirty = true;
    var all = new ArrayList<JournalEntry>();
    String salt = secrets.salt();
    if (!salt.equals(journaledSalt)) {
      all.add(new JournalEntry.Salted(salt));
    }
    all.addAll(entries);
    try {
      journal.append(all);
      journaledSalt = salt;
    } catch (IOException e) {
      throw Failures.of("record in the journal of " + files.stack() + " what is being done", e);
    }
  }

  /** The journal has everything, so that a failure here can wait for the end. */
  private void checkpointWhenDue() {
    Instant now = files.context().clock().instant();
    Duration age = Duration.between(lastCheckpoint, now);
    if (!dirty || age.compareTo(files.context().checkpointEvery()) < 0) {
      return;
    }
    lastCheckpoint = now;
    try {
      checkpoint();
    } catch (IOException | StateException e) {
      dirty = true;
    }
  }

  private void checkpoint() throws IOException {
    String now = files.context().clock().instant().toString();
    Deployment current = deployment().withManifest(new Manifest(now, files.context().version()));
    Integrity.verify(files.stack(), current);
    byte[] json = DeploymentCodec.checkpoint(files.stack(), current, secrets);
    String digest = Digest.of(json);
    journal.mark(digest);
    files.write(json, backup);
    journal.rebase(digest);
    backup = Backup.LEAVE;
    manifest = current.manifest();
    dirty = false;
  }
}
