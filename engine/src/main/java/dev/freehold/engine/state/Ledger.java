package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.PendingOperation.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of a stack while a run changes them.
 *
 * <p>As in the CLI, those that the run has dealt with come first, in order of completion, then
 * those it has not touched. What it has renamed is renamed in the references of all of them: also
 * in what it took over from an interrupted run, which knows the old names.
 */
final class Ledger {
  private final Slots<EntryKey, ResourceState> done = new Slots<>();
  private final Slots<EntryKey, ResourceState> untouched = new Slots<>();
  private final Slots<OperationKey, PendingOperation> open = new Slots<>();
  private final Map<Urn, Urn> renamed = new HashMap<>();

  Ledger(Deployment base) {
    base.resources().forEach(state -> untouched.add(EntryKey.of(state), state));
    base.pendingOperations().forEach(this::begin);
  }

  void begin(PendingOperation operation) {
    open.add(OperationKey.of(operation), operation);
  }

  void end(Ending ending) {
    if (open.take(OperationKey.of(ending.operation())).isEmpty()) {
      throw new IllegalStateException(
          "ended without having begun: " + OperationKey.of(ending.operation()));
    }
    ending.changes().forEach(this::apply);
  }

  void apply(StateChange change) {
    change.fold(new StateChange.Cases<>(this::added, this::replaced, this::amended, this::removed));
  }

  List<ResourceState> resources() {
    List<ResourceState> all = done.values();
    all.addAll(untouched.values());
    if (!renamed.isEmpty()) {
      all.replaceAll(state -> References.renamed(state, renamed));
    }
    return Order.settle(all);
  }

  List<PendingOperation> open() {
    return new ArrayList<>(open.values());
  }

  private Ledger added(StateChange.Added change) {
    done.add(EntryKey.of(change.state()), change.state());
    return this;
  }

  private Ledger replaced(StateChange.Replaced change) {
    take(change.old());
    rename(change.old(), change.state());
    done.add(EntryKey.of(change.state()), change.state());
    return this;
  }

  private Ledger amended(StateChange.Amended change) {
    EntryKey old = EntryKey.of(change.old());
    EntryKey now = EntryKey.of(change.state());
    if (!untouched.replace(old, now, change.state()) && !done.replace(old, now, change.state())) {
      throw missing(old);
    }
    rename(change.old(), change.state());
    return this;
  }

  private void rename(ResourceState old, ResourceState state) {
    if (!old.urn().equals(state.urn())) {
      renamed.put(old.urn(), state.urn());
    }
  }

  private Ledger removed(StateChange.Removed change) {
    take(change.old());
    return this;
  }

  private void take(ResourceState old) {
    EntryKey key = EntryKey.of(old);
    if (untouched.take(key).isEmpty() && done.take(key).isEmpty()) {
      throw missing(key);
    }
  }

  private static IllegalStateException missing(EntryKey key) {
    return new IllegalStateException("not in the state: " + key);
  }

  /** What tells open operations apart. */
  private record OperationKey(EntryKey entry, Type type) {
    static OperationKey of(PendingOperation operation) {
      return new OperationKey(EntryKey.of(operation.resource()), operation.type());
    }
  }
}
