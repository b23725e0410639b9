package dev.freehold.providers.gcp.rest;

import dev.freehold.engine.provider.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs work at the same time, no more of it than Google's quotas of requests allow. */
public final class Pool implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            var thread = new Thread(work, "freehold-google-call");
            thread.setDaemon(true);
            return thread;
          });

  /** One result per item, in their order; one that fails does not hide the others. */
  public <Q, T> List<Result<T>> each(List<Q> items, Function<Q, Result<T>> work) {
    List<Future<Result<T>>> running = new ArrayList<>();
    for (Q item : items) {
      running.add(workers.submit(() -> result(item, work)));
    }
    return running.stream().map(Pool::await).toList();
  }

  private static <Q, T> Result<T> result(Q item, Function<Q, Result<T>> work) {
    try {
      return work.apply(item);
    } catch (GoogleException refused) {
      return refused.result();
    }
  }

  private static <T> Result<T> await(Future<Result<T>> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      return Result.uncertain(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.uncertain("Interrupted while waiting for Google.");
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
