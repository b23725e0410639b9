package dev.freehold.providers.plugin.server;

import dev.freehold.engine.provider.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes batches of requests that arrive one by one: the first waits a moment for those that come
 * with it. A batch that runs holds nothing back; what comes later is the next one.
 *
 * @param <Q> request
 * @param <T> what a request gives
 */
final class Collector<Q, T> {
  /** Long enough for what an engine sends together, short beside any remote call. */
  static final Duration WINDOW = Duration.ofMillis(4);

  private static final int LARGEST = 1_000;

  private final Function<List<Q>, List<Result<T>>> call;
  private final ScheduledExecutorService clock;
  private final Executor workers;
  private List<Waiting<Q, T>> open = new ArrayList<>();

  private record Waiting<Q, T>(Q request, CompletableFuture<Result<T>> answer) {}

  Collector(
      Function<List<Q>, List<Result<T>>> call, ScheduledExecutorService clock, Executor workers) {
    this.call = call;
    this.clock = clock;
    this.workers = workers;
  }

  CompletableFuture<Result<T>> add(Q request) {
    var waiting = new Waiting<Q, T>(request, new CompletableFuture<>());
    boolean full;
    synchronized (this) {
      if (open.isEmpty()) {
        List<Waiting<Q, T>> batch = open;
        clock.schedule(() -> close(batch), WINDOW.toMillis(), TimeUnit.MILLISECONDS);
      }
      open.add(waiting);
      full = open.size() >= LARGEST;
    }
    if (full) {
      close(open());
    }
    return waiting.answer();
  }

  private synchronized List<Waiting<Q, T>> open() {
    return open;
  }

  private void close(List<Waiting<Q, T>> batch) {
    synchronized (this) {
      if (batch != open || batch.isEmpty()) {
        return;
      }
      open = new ArrayList<>();
    }
    workers.execute(() -> run(batch));
  }

  /** A provider that breaks leaves all of the batch uncertain. */
  private void run(List<Waiting<Q, T>> batch) {
    try {
      List<Result<T>> results = call.apply(batch.stream().map(Waiting::request).toList());
      if (results.size() != batch.size()) {
        throw new IllegalStateException(
            "the provider answered " + results.size() + " of " + batch.size() + " requests");
      }
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(results.get(i));
      }
    } catch (RuntimeException | Error broken) {
      String message = broken.getMessage() == null ? broken.toString() : broken.getMessage();
      batch.forEach(waiting -> waiting.answer().complete(Result.uncertain(message)));
    }
  }
}
