package dev.freehold.engine.pulumi.host;

import com.pulumi.core.internal.Internal;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Sends a program's messages to the CLI, in order; debug messages stay here. */
final class Messages implements EngineLogger {
  private final Engine engine;
  private final AtomicInteger errors = new AtomicInteger();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  Messages(Engine engine) {
    this.engine = engine;
  }

  @Override
  public CompletableFuture<Void> logAsync(
      Level level, String message, Resource resource, Integer streamId, Boolean ephemeral) {
    if (level.intValue() < Level.INFO.intValue()) {
      return CompletableFuture.completedFuture(null);
    }
    if (level.intValue() >= Level.SEVERE.intValue()) {
      errors.incrementAndGet();
    }
    LogRequest.Builder request =
        LogRequest.newBuilder()
            .setSeverity(severity(level))
            .setMessage(message)
            .setStreamId(Optional.ofNullable(streamId).orElse(0))
            .setEphemeral(Boolean.TRUE.equals(ephemeral));
    return send(urn(resource), request);
  }

  private synchronized CompletableFuture<Void> send(
      CompletableFuture<String> urn, LogRequest.Builder request) {
    last =
        last.handle((sent, failure) -> sent)
            .thenCompose(sent -> urn)
            .thenCompose(known -> engine.logAsync(request.setUrn(known).build()));
    return last;
  }

  private static CompletableFuture<String> urn(Resource resource) {
    return Optional.ofNullable(resource)
        .map(some -> Internal.of(some.urn()).getValueOrDefault("").exceptionally(failure -> ""))
        .orElseGet(() -> CompletableFuture.completedFuture(""));
  }

  private static LogSeverity severity(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return LogSeverity.ERROR;
    }
    return level.intValue() >= Level.WARNING.intValue() ? LogSeverity.WARNING : LogSeverity.INFO;
  }

  @Override
  public int getErrorCount() {
    return errors.get();
  }

  @Override
  public boolean hasLoggedErrors() {
    return errors.get() > 0;
  }
}
