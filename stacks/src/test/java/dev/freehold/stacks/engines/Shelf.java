package dev.freehold.stacks.engines;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Manages things {name, size, note} in memory: the name cannot change, a smaller size deletes the
 * thing first, names that begin with {@code bad} fail, and creating one named {@code slow} waits.
 */
final class Shelf implements Provider {
  static final String PACKAGE = "shelf";
  static final String TYPE = "shelf:index/thing:Thing";

  final Map<String, Fields> things = new ConcurrentHashMap<>();
  final CountDownLatch slowBegan = new CountDownLatch(1);
  final CountDownLatch slowMayEnd = new CountDownLatch(1);

  @Override
  public String pkg() {
    return PACKAGE;
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return CheckResult.ok(config);
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return DiffResult.NONE;
  }

  @Override
  public void configure(Fields config) {}

  @Override
  public CheckResult check(CheckRequest request) {
    return request.news().has("name")
        ? CheckResult.ok(request.news())
        : new CheckResult(
            request.news(), List.of(new CheckResult.Failure("name", "a thing needs a name")));
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return inputs.text("name");
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    var detailed = new TreeMap<String, PropertyDiff>();
    var replaces = new TreeSet<String>();
    var order = DiffResult.Order.CREATE_FIRST;
    Fields olds = request.oldInputs();
    Fields news = request.news();
    for (String key : List.of("name", "size", "note")) {
      if (!olds.get(key).equals(news.get(key))) {
        boolean shrinks =
            key.equals("size") && news.number(key).orElse(0.0) < olds.number(key).orElse(0.0);
        boolean replace = key.equals("name") || shrinks;
        order = shrinks ? DiffResult.Order.DELETE_FIRST : order;
        detailed.put(key, replace ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.UPDATE);
        if (replace) {
          replaces.add(key);
        }
      }
    }
    return new DiffResult(List.copyOf(replaces), order, detailed);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each(requests, request -> create(request.inputs()));
  }

  private Result<Created> create(Fields inputs) {
    String name = inputs.text("name").orElseThrow();
    if (name.equals("slow")) {
      slowBegan.countDown();
      await(slowMayEnd);
    }
    if (name.startsWith("bad")) {
      return Result.failed("no thing may be called " + name);
    }
    things.put(name, inputs);
    return Result.ok(new Created(name, outputs(inputs)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Fields outputs(Fields inputs) {
    return inputs.with("id", PropertyValue.of(inputs.text("name").orElseThrow()));
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each(
        requests,
        request ->
            Result.ok(
                Optional.ofNullable(things.get(request.id()))
                    .<ReadResult>map(
                        thing -> new ReadResult.Found(request.id(), thing, outputs(thing)))
                    .orElseGet(ReadResult.Gone::new)));
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each(
        requests,
        request -> {
          things.put(request.id(), request.news());
          return Result.ok(outputs(request.news()));
        });
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each(
        requests,
        request -> {
          things.remove(request.id());
          return Result.ok(new Deleted());
        });
  }

  private static <Q, A> List<Result<A>> each(List<Q> requests, Function<Q, Result<A>> answer) {
    return requests.stream().map(answer).toList();
  }

  @Override
  public void close() {}
}
