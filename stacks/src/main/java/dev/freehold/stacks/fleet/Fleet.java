package dev.freehold.stacks.fleet;

import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.StateException;
import dev.freehold.stacks.DomainStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many stacks, several at once; results come in the order of the stacks. */
public final class Fleet implements AutoCloseable {
  private final ExecutorService workers;
  private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * @param parallel how many stacks at once
   */
  public Fleet(int parallel) {
    workers = Executors.newFixedThreadPool(parallel);
  }

  /** A stack whose state or secrets cannot be read is broken; the others go on. */
  public <T> List<StackResult<T>> each(List<DomainStack> stacks, Function<DomainStack, T> work) {
    var running = new ArrayList<Future<StackResult<T>>>();
    stacks.forEach(stack -> running.add(workers.submit(() -> one(stack, work))));
    var results = new ArrayList<StackResult<T>>();
    for (Future<StackResult<T>> one : running) {
      results.add(result(one));
    }
    return results;
  }

  /** Asks what runs to come to an end in order; what has not begun does not begin. */
  public void stop() {
    stopping = true;
    busy.forEach(Thread::interrupt);
  }

  private <T> StackResult<T> one(DomainStack stack, Function<DomainStack, T> work) {
    if (stopping) {
      return new StackResult.Broken<>(
          stack.ref(), new IllegalStateException("not begun: the run was stopped"));
    }
    busy.add(Thread.currentThread());
    try {
      return new StackResult.Done<>(stack.ref(), work.apply(stack));
    } catch (StateException
        | SecretException
        | ProviderException
        | UnsupportedOperationException refused) {
      return new StackResult.Broken<>(stack.ref(), refused);
    } finally {
      busy.remove(Thread.currentThread());
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
