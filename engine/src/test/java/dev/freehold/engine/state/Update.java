package dev.freehold.engine.state;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.StateChange.Added;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an engine does with the state: settles, creates, updates, deletes, in batches. */
record Update(StateBackend backend, FakeRemote remote, Passphrase passphrase) {

  void to(Map<String, String> wanted) {
    StackLock lock = backend.lock(States.STACK);
    try (JournaledState state = backend.open(lock, passphrase)) {
      settle(state);
      if (state.deployment().resources().isEmpty()) {
        state.apply(List.of(new Added(States.STACK_STATE), new Added(States.PROVIDER_STATE)));
      }
      create(state, wanted);
      update(state, wanted);
      delete(state, wanted);
    }
    backend.record(
        lock,
        HistoryEntry.of(
            HistoryEntry.Kind.UPDATE,
            HistoryEntry.Result.SUCCEEDED,
            Instant.EPOCH,
            Instant.EPOCH,
            Map.of("create", 1)));
    lock.close();
  }

  static String content(ResourceState state) {
    return state.outputs().text("content").orElse("");
  }

  private void settle(JournaledState state) {
    Map<String, ResourceState> known = topics(state);
    for (PendingOperation operation : state.deployment().pendingOperations()) {
      String name = operation.resource().urn().name();
      String real = remote.things.get(name);
      var changes = new ArrayList<StateChange>();
      if (real == null && known.containsKey(name)) {
        changes.add(new StateChange.Removed(known.get(name)));
      }
      if (real != null) {
        ResourceState now = States.created(States.topic(name, real));
        changes.add(
            known.containsKey(name)
                ? new StateChange.Replaced(known.get(name), now)
                : new Added(now));
      }
      state.end(List.of(new Ending(operation, changes)));
    }
  }

  private void create(JournaledState state, Map<String, String> wanted) {
    var operations = new ArrayList<PendingOperation>();
    new TreeMap<>(wanted)
        .forEach(
            (name, content) -> {
              if (!topics(state).containsKey(name)) {
                operations.add(new PendingOperation(States.topic(name, content), Type.CREATING));
              }
            });
    int half = operations.size() / 2;
    for (var batch :
        List.of(operations.subList(0, half), operations.subList(half, operations.size()))) {
      state.begin(batch);
      batch.forEach(op -> remote.create(op.resource().urn().name(), input(op.resource())));
      state.end(
          batch.stream().map(op -> Ending.created(op, States.created(op.resource()))).toList());
    }
  }

  private void update(JournaledState state, Map<String, String> wanted) {
    topics(state)
        .forEach(
            (name, old) -> {
              if (wanted.containsKey(name) && !wanted.get(name).equals(content(old))) {
                ResourceState now = States.created(States.topic(name, wanted.get(name)));
                var operation = new PendingOperation(now, Type.UPDATING);
                state.begin(List.of(operation));
                remote.things.put(name, wanted.get(name));
                state.end(List.of(Ending.updated(operation, old, now)));
              }
            });
  }

  private void delete(JournaledState state, Map<String, String> wanted) {
    topics(state)
        .forEach(
            (name, old) -> {
              if (!wanted.containsKey(name)) {
                var operation = new PendingOperation(old, Type.DELETING);
                state.begin(List.of(operation));
                remote.things.remove(name);
                state.end(List.of(Ending.deleted(operation, old)));
              }
            });
  }

  private static String input(ResourceState state) {
    return state.inputs().text("content").orElse("");
  }

  private static Map<String, ResourceState> topics(JournaledState state) {
    var topics = new TreeMap<String, ResourceState>();
    state.deployment().resources().stream()
        .filter(topic -> topic.parent().equals(States.ROOT))
        .forEach(topic -> topics.put(topic.urn().name(), topic));
    return topics;
  }
}
