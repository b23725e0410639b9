package dev.freehold.providers.plugin.server;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Fails as its inputs say, and remembers how it was called. */
final class ScriptedProvider implements Provider {
  static final String TYPE = "scripted:index:Thing";

  final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
  final List<Fields> configs = Collections.synchronizedList(new ArrayList<>());
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch gate = new CountDownLatch(1);

  @Override
  public String pkg() {
    return "scripted";
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return config.has("version")
        ? new CheckResult(config, List.of(new Failure("version", "is the engine's affair")))
        : CheckResult.ok(config.with("checked", PropertyValue.of(true)));
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return olds.equals(news) ? DiffResult.NONE : changed(PropertyDiff.UPDATE_REPLACE);
  }

  private static DiffResult changed(PropertyDiff kind) {
    return new DiffResult(
        kind.replaces() ? List.of("list") : List.of(),
        kind.replaces() ? DiffResult.Order.DELETE_FIRST : DiffResult.Order.CREATE_FIRST,
        new TreeMap<>(Map.of("list[0].a", kind)));
  }

  @Override
  public void configure(Fields config) {
    configs.add(config);
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return request.news().has("bad")
        ? new CheckResult(request.news(), List.of(new Failure("bad", request.name() + " is bad")))
        : CheckResult.ok(request.news().with("default", PropertyValue.of(1)));
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return inputs.text("name");
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return request.oldInputs().equals(request.news())
        ? DiffResult.NONE
        : changed(
            request.news().has("replace") ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.UPDATE);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    batches.add(requests.size());
    return requests.stream()
        .map(
            r ->
                ScriptedProvider.<Created>scripted(
                    this, r.inputs(), new Created(r.name(), r.inputs())))
        .toList();
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return requests.stream()
        .map(
            r ->
                Result.<ReadResult>ok(
                    r.id().equals("gone")
                        ? new ReadResult.Gone()
                        : new ReadResult.Found(r.id(), r.inputs(), r.outputs())))
        .toList();
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return requests.stream()
        .map(r -> scripted(this, r.news(), r.news().with("was", r.oldInputs())))
        .toList();
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return requests.stream().map(r -> scripted(this, r.oldInputs(), new Deleted())).toList();
  }

  private static <T> Result<T> scripted(ScriptedProvider self, Fields inputs, T value) {
    return switch (inputs.text("fault").orElse("")) {
      case "nothing happened" -> Result.failed("refused by the system");
      case "may have happened" -> Result.uncertain("the line broke");
      case "breaks" -> throw new IllegalStateException("a fault of the provider");
      case "waits" -> self.waiting(value);
      default -> Result.ok(value);
    };
  }

  private <T> Result<T> waiting(T value) {
    entered.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Result.ok(value);
  }

  @Override
  public void close() {
    gate.countDown();
  }
}
