package dev.freehold.stacks.review;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A provider that judges as the real one does, and whose things are just what was asked for. */
final class Pretence implements Provider {
  private final Provider real;

  Pretence(Provider real) {
    this.real = real;
  }

  @Override
  public String pkg() {
    return real.pkg();
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return real.checkConfig(config);
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return real.diffConfig(olds, news);
  }

  /** Nothing is ever connected to. */
  @Override
  public void configure(Fields config) {}

  @Override
  public CheckResult check(CheckRequest request) {
    return real.check(request);
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return real.idFor(type, inputs);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return real.diff(request);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each(
        requests,
        request ->
            new Created(
                real.idFor(request.type(), request.inputs()).orElse("id of " + request.name()),
                request.inputs()));
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each(
        requests,
        request -> new ReadResult.Found(request.id(), request.inputs(), request.outputs()));
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each(requests, UpdateRequest::news);
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each(requests, request -> new Deleted());
  }

  private static <Q, A> List<Result<A>> each(List<Q> requests, Function<Q, A> answer) {
    return requests.stream().map(request -> Result.ok(answer.apply(request))).toList();
  }

  @Override
  public void close() {
    real.close();
  }
}
