package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Manages things {name, size, note, target} of a {@link World}: the name and the target cannot
 * change, a thing can grow but must be deleted first to shrink, and names that begin with {@code
 * bad} fail.
 */
final class ThingProvider implements Provider {
  static final String TYPE = "test:index/thing:Thing";

  private final World world;

  ThingProvider(World world) {
    this.world = world;
  }

  @Override
  public String pkg() {
    return "test";
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
    return request.news().text("name").isPresent()
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
    var keys = new TreeSet<>(request.news().values().keySet());
    keys.addAll(request.oldInputs().values().keySet());
    Order order = Order.CREATE_FIRST;
    for (String key : keys) {
      if (!request.news().get(key).equals(request.oldInputs().get(key))) {
        boolean fixed = key.equals("name") || key.equals("target");
        boolean shrinks =
            key.equals("size")
                && request.news().number(key).orElse(0.0)
                    < request.oldInputs().number(key).orElse(0.0);
        if (fixed || shrinks) {
          replaces.add(key);
          order = shrinks ? Order.DELETE_FIRST : order;
        }
        detailed.put(key, fixed || shrinks ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.UPDATE);
      }
    }
    return new DiffResult(List.copyOf(replaces), order, detailed);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each("create", requests, r -> r.inputs().text("name").orElseThrow(), this::create);
  }

  private Result<Created> create(CreateRequest request) {
    String name = request.inputs().text("name").orElseThrow();
    if (name.startsWith("bad")) {
      return Result.failed("no thing may be called " + name);
    }
    if (world.things.putIfAbsent(name, request.inputs()) != null) {
      world.createdTwice.add(name);
      return Result.failed(name + " exists");
    }
    return Result.ok(
        new Created(name, request.inputs().with("id", request.inputs().get("name").orElseThrow())));
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each("read", requests, ReadRequest::id, r -> Result.ok(read(r)));
  }

  private ReadResult read(ReadRequest request) {
    Fields found = world.things.get(request.id());
    return found == null
        ? new ReadResult.Gone()
        : new ReadResult.Found(
            request.id(), found, found.with("id", found.get("name").orElseThrow()));
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each("update", requests, UpdateRequest::id, this::update);
  }

  private Result<Fields> update(UpdateRequest request) {
    if (world.things.replace(request.id(), request.news()) == null) {
      return Result.failed(request.id() + " is gone");
    }
    return Result.ok(request.news().with("id", request.news().get("name").orElseThrow()));
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each("delete", requests, DeleteRequest::id, this::delete);
  }

  private Result<Deleted> delete(DeleteRequest request) {
    if (world.sticky && request.oldInputs().text("note").orElse("").equals("sticky")) {
      return Result.failed(request.id() + " does not want to go");
    }
    world.things.remove(request.id());
    return Result.ok(new Deleted());
  }

  private <Q, A> List<Result<A>> each(
      String call, List<Q> requests, Function<Q, String> id, Function<Q, Result<A>> answer) {
    return requests.stream()
        .map(r -> world.call(call + " " + id.apply(r), () -> answer.apply(r)))
        .toList();
  }

  @Override
  public void close() {}
}
