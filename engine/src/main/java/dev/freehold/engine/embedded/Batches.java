package dev.freehold.engine.embedded;

import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.PendingOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Collects actions into batches and runs these on workers. What is begun is in the journal before
 * the provider hears of it.
 */
final class Batches {
  /** Enough for one request of most APIs; small enough for progress to be seen. */
  private static final int LARGEST = 1_000;

  private final JournaledState state;
  private final ExecutorService workers;
  private final Map<Action.Group, List<Action>> collected = new LinkedHashMap<>();
  private final BlockingQueue<List<ActionResult>> finished = new LinkedBlockingQueue<>();
  private int running;

  Batches(JournaledState state, ExecutorService workers) {
    this.state = state;
    this.workers = workers;
  }

  void add(Action action) {
    collected.computeIfAbsent(action.group(), group -> new ArrayList<>()).add(action);
  }

  /** Starts everything collected so far. */
  void start() {
    for (var entry : collected.entrySet()) {
      List<Action> actions = entry.getValue();
      for (int from = 0; from < actions.size(); from += LARGEST) {
        int to = Math.min(from + LARGEST, actions.size());
        start(new Batch(entry.getKey(), List.copyOf(actions.subList(from, to))));
      }
    }
    collected.clear();
  }

  private void start(Batch batch) {
    List<PendingOperation> begun = batch.actions().stream().map(Action::pending).toList();
    state.begin(begun);
    workers.execute(() -> finished.add(batch.run()));
    running++;
  }

  boolean idle() {
    return running == 0;
  }

  /**
   * After something has broken: lets everything end that runs, so that nothing outlives the lock.
   * What cannot be recorded any more stays pending, and what broke first is what gets reported.
   */
  void drain(Consumer<List<ActionResult>> record) {
    while (!idle()) {
      List<ActionResult> results = next();
      try {
        record.accept(results);
      } catch (RuntimeException | Error stillPending) {
        continue;
      }
    }
  }

  /** Waits for a batch to end; an interrupt asks the run to stop, not this batch to be left. */
  List<ActionResult> next() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          List<ActionResult> results = finished.take();
          running--;
          return results;
        } catch (InterruptedException stopAsked) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
