package dev.freehold.providers.plugin.server;

import com.google.protobuf.Empty;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.wire.Wire;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateResponse;

/** Create, Read, Update and Delete; each answer fails with a gRPC status. */
final class Remote implements AutoCloseable {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Collector<CreateRequest, Created> creates;
  private final Collector<ReadRequest, ReadResult> reads;
  private final Collector<UpdateRequest, Fields> updates;
  private final Collector<DeleteRequest, Deleted> deletes;

  Remote(Provider provider) {
    this.creates = new Collector<>(provider::create, clock, workers);
    this.reads = new Collector<>(provider::read, clock, workers);
    this.updates = new Collector<>(provider::update, clock, workers);
    this.deletes = new Collector<>(provider::delete, clock, workers);
  }

  CompletableFuture<CreateResponse> create(pulumirpc.Provider.CreateRequest request) {
    var asked =
        new CreateRequest(
            Offline.type(request.getType(), request.getUrn()),
            request.getName(),
            Wire.fields(request.getProperties()));
    return answer(
        creates.add(asked),
        created ->
            CreateResponse.newBuilder()
                .setId(created.id())
                .setProperties(Wire.struct(created.outputs()))
                .build(),
        (created, reason) -> part(created.id(), created.outputs(), reason));
  }

  private static ErrorResourceInitFailed part(String id, Fields outputs, String reason) {
    return ErrorResourceInitFailed.newBuilder()
        .setId(id)
        .setProperties(Wire.struct(outputs))
        .addReasons(reason)
        .build();
  }

  CompletableFuture<ReadResponse> read(pulumirpc.Provider.ReadRequest request) {
    var asked =
        new ReadRequest(
            Offline.type(request.getType(), request.getUrn()),
            request.getId(),
            Wire.fields(request.getInputs()),
            Wire.fields(request.getProperties()));
    return answer(
        reads.add(asked),
        result -> result.fold(Remote::found, gone -> ReadResponse.getDefaultInstance()));
  }

  private static ReadResponse found(ReadResult.Found found) {
    return ReadResponse.newBuilder()
        .setId(found.id())
        .setProperties(Wire.struct(found.outputs()))
        .setInputs(Wire.struct(found.inputs()))
        .build();
  }

  CompletableFuture<UpdateResponse> update(pulumirpc.Provider.UpdateRequest request) {
    var asked =
        new UpdateRequest(
            Offline.type(request.getType(), request.getUrn()),
            request.getId(),
            Wire.fields(request.getOldInputs()),
            Wire.fields(request.getOlds()),
            Wire.fields(request.getNews()));
    return answer(
        updates.add(asked),
        outputs -> UpdateResponse.newBuilder().setProperties(Wire.struct(outputs)).build(),
        (outputs, reason) -> part(request.getId(), outputs, reason));
  }

  CompletableFuture<Empty> delete(pulumirpc.Provider.DeleteRequest request) {
    var asked =
        new DeleteRequest(
            Offline.type(request.getType(), request.getUrn()),
            request.getId(),
            Wire.fields(request.getOldInputs()),
            Wire.fields(request.getProperties()));
    return answer(deletes.add(asked), deleted -> Empty.getDefaultInstance());
  }

  private static <T, R> CompletableFuture<R> answer(
      CompletableFuture<Result<T>> result, Function<T, R> response) {
    return answer(result, response, (part, reason) -> ErrorResourceInitFailed.getDefaultInstance());
  }

  /**
   * @param part what is told of a thing that was made in part
   */
  private static <T, R> CompletableFuture<R> answer(
      CompletableFuture<Result<T>> result,
      Function<T, R> response,
      BiFunction<T, String, ErrorResourceInitFailed> part) {
    return result.thenCompose(
        ended ->
            ended.fold(
                value -> CompletableFuture.completedFuture(response.apply(value)),
                failed ->
                    CompletableFuture.failedFuture(
                        failed
                            .part()
                            .map(made -> Refusals.partly(part.apply(made, failed.message())))
                            .orElseGet(() -> Refusals.of(failed)))));
  }

  @Override
  public void close() {
    clock.shutdown();
    workers.shutdown();
  }
}
