package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import java.util.List;

/** Where stacks are kept. Only looking at a stack takes no lock and writes nothing. */
public interface StateBackend {

  /** All stacks that have a checkpoint or an unfinished journal, sorted. */
  List<StackId> stacks();

  /**
   * The state with what a crashed run had got done; {@link Deployment#EMPTY} when there is none.
   *
   * @throws StateException when the state is there and cannot be read or trusted
   */
  Deployment load(StackId stack);

  /** Whether a run has crashed and left a journal, which the Pulumi CLI does not read. */
  default boolean unfinished(StackId stack) {
    return false;
  }

  /**
   * Takes the stack for one writer.
   *
   * @throws StackLockedException when somebody else has it
   */
  StackLock lock(StackId stack);

  /** Who has the stack, or had it and died; none when it is free. */
  List<HeldLock> locks(StackId stack);

  /** Removes locks of others, and only these. Whoever has one of them must have ended. */
  void breakLocks(StackId stack, List<HeldLock> locks);

  /** Loads the state for changing it, recovering what a crashed run had got done. */
  JournaledState open(StackLock lock, Passphrase passphrase);

  /** Replaces the state as a whole, keeping the previous one as backup. */
  void save(StackLock lock, Deployment deployment, StackSecrets secrets);

  /** Adds what an operation did to the history of the stack. */
  void record(StackLock lock, HistoryEntry entry);

  /** The state in the form of {@code pulumi stack export}. */
  String export(StackId stack, SecretDisplay secrets, Passphrase passphrase);

  /**
   * Replaces the state by an exported one; the previous one is kept under backups.
   *
   * @return what was left out
   */
  List<String> importState(StackLock lock, String json, Passphrase passphrase);

  /** Removes a stack without resources; its last state is kept under backups. */
  void remove(StackLock lock);

  /** Whether an export shows secrets in clear. */
  enum SecretDisplay {
    CIPHERTEXT,
    PLAINTEXT
  }
}
