package dev.freehold.engine.state;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.StateChange.Added;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how long the state takes, cold: {@code make <directory> <count>}, then {@code load}. */
final class StateSpeed {
  private StateSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[1]);
    StateBackend backend = FileBackend.at(directory, "freehold-speed");
    if (arguments[0].equals("make")) {
      make(backend, directory, Integer.parseInt(arguments[2]));
    } else {
      load(backend);
    }
  }

  private static void load(StateBackend backend) {
    long start = System.nanoTime();
    int count = backend.load(States.STACK).resources().size();
    print("load of " + count + " resources", start);
    for (int i = 0; i < 5; i++) {
      long again = System.nanoTime();
      backend.load(States.STACK);
      print("load again", again);
    }
  }

  private static void make(StateBackend backend, Path directory, int count) throws IOException {
    StackLock lock = backend.lock(States.STACK);
    long start = System.nanoTime();
    JournaledState state = backend.open(lock, Passphrase.of("test"));
    state.apply(List.of(new Added(States.STACK_STATE), new Added(States.PROVIDER_STATE)));
    int batch = 500;
    for (int from = 0; from < count; from += batch) {
      var operations = new ArrayList<PendingOperation>();
      for (int i = from; i < Math.min(count, from + batch); i++) {
        operations.add(new PendingOperation(topic("topic-" + i), Type.CREATING));
      }
      state.begin(operations);
      state.end(
          operations.stream()
              .map(op -> Ending.created(op, States.created(op.resource())))
              .toList());
    }
    print("journal of " + count + " begins and ends in batches of " + batch, start);
    long closing = System.nanoTime();
    state.close();
    print("checkpoint of " + count + " resources", closing);
    lock.close();
    StackLock again = backend.lock(States.STACK);
    Deployment loaded = backend.load(States.STACK);
    for (int i = 0; i < 5; i++) {
      long saving = System.nanoTime();
      backend.save(
          again,
          loaded,
          dev.freehold.engine.secret.StackSecrets.of(Passphrase.of("test"), loaded.salt()));
      print("save again", saving);
    }
    again.close();
    Path file = Layout.of(directory).checkpoint(States.STACK);
    System.out.println(Files.size(file) / 1024 + " KiB");
  }

  /** About as large as a real topic with its dependencies by property. */
  private static ResourceState topic(String name) {
    Fields inputs =
        Fields.builder()
            .put("__defaults", new dev.freehold.engine.value.Items(List.of()))
            .put("config", Map.of("retention.ms", "604800000", "cleanup.policy", "delete"))
            .put("name", name)
            .put("partitions", 3)
            .put("replicationFactor", 1)
            .build();
    var byProperty = new TreeMap<String, List<dev.freehold.engine.Urn>>();
    inputs.values().keySet().forEach(key -> byProperty.put(key, List.of()));
    return States.topic(name, "").toBuilder()
        .inputs(inputs)
        .propertyDependencies(byProperty)
        .created("2026-11-21T11:36:08.087654014Z")
        .modified("2026-11-21T11:36:08.087654014Z")
        .build();
  }

  private static void print(String what, long start) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
