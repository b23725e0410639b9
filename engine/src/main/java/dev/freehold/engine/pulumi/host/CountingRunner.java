package dev.freehold.engine.pulumi.host;

import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Waits for all tasks of a program by counting them; the first failure ends the program. */
final class CountingRunner implements Runner {
  /** Said by the monitor to everything that waits, once a step has failed and been reported. */
  private static final String SHUT_DOWN = "resource monitor shut down";

  private final EngineLogger messages;
  private final AtomicInteger open = new AtomicInteger(1);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  CountingRunner(EngineLogger messages) {
    this.messages = messages;
  }

  @Override
  public <T> void registerTask(String description, CompletableFuture<T> task) {
    open.incrementAndGet();
    task.whenComplete(
        (value, failure) ->
            Optional.ofNullable(failure)
                .ifPresentOrElse(ended::completeExceptionally, this::oneLess));
  }

  /** On the calling thread, which the deployment belongs to. */
  @Override
  public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
    var values = new CompletableFuture<T>();
    try {
      values.complete(callback.get());
      oneLess();
    } catch (RuntimeException failed) {
      ended.completeExceptionally(failed);
    }
    return ended
        .thenApply(all -> end(values))
        .exceptionallyCompose(failure -> report(failure).thenApply(code -> failed(code, failure)));
  }

  private void oneLess() {
    if (open.decrementAndGet() == 0) {
      ended.complete(true);
    }
  }

  private <T> Result<T> end(CompletableFuture<T> value) {
    int code =
        messages.hasLoggedErrors()
            ? ProcessExitedBeforeLoggingUserActionableMessage
            : ProcessExitedSuccessfully;
    return new End<>(code, List.of(), Optional.of(value.join()));
  }

  private static <T> Result<T> failed(int code, Throwable failure) {
    Exception exception = failure instanceof Exception some ? some : new RunException("", failure);
    return new End<>(code, List.of(exception), Optional.empty());
  }

  private CompletableFuture<Integer> report(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof StatusRuntimeException status && alreadyReported(status.getStatus())) {
      return CompletableFuture.completedFuture(ProcessExitedAfterLoggingUserActionableMessage);
    }
    var sent =
        cause instanceof ResourceException of
            ? of.getResource()
                .map(resource -> messages.errorAsync(message(of), resource))
                .orElseGet(() -> messages.errorAsync(message(of)))
            : messages.errorAsync(message(cause));
    return sent.handle((done, lost) -> ProcessExitedAfterLoggingUserActionableMessage);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? cause(failure.getCause())
        : failure;
  }

  private static boolean alreadyReported(Status status) {
    return status.getCode() == Status.Code.UNAVAILABLE
        || status.getCode() == Status.Code.CANCELLED
        || String.valueOf(status.getDescription()).contains(SHUT_DOWN);
  }

  private static String message(Throwable failure) {
    if (failure instanceof StatusRuntimeException status
        && status.getStatus().getDescription() != null) {
      return status.getStatus().getDescription();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Makes the SDK's constructor accessible. */
  private static final class End<T> extends Result<T> {
    End(int exitCode, List<Exception> exceptions, Optional<T> result) {
      super(exitCode, exceptions, result);
    }
  }
}
