package dev.freehold.stacks.things;

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
import dev.freehold.engine.value.Secret;
import dev.freehold.providers.schema.PackageSchema;
import dev.freehold.providers.schema.PropertySpec;
import dev.freehold.providers.schema.ResourceSpec;
import dev.freehold.providers.schema.ValueSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Manages things {name, size, note, target} in memory, for fault injection.
 *
 * <p>Another name or target replaces a thing; a smaller size does, and deletes it first. It has a
 * computed {@code serial} and a secret {@code token}. A region of its provider that begins with
 * {@code far} replaces everything. What is in {@link #faults}, {@code create a} for one, is
 * refused; {@code create half} is done in part.
 */
public final class Things implements Provider {
  public static final String PACKAGE = "test";
  public static final String TYPE = "test:index/thing:Thing";

  public static final PackageSchema SCHEMA =
      new PackageSchema(
          PACKAGE,
          "1.0.0",
          "Things.",
          List.of(),
          List.of(
              new ResourceSpec(
                  TYPE,
                  "A thing.",
                  List.of(
                      PropertySpec.required("name", ValueSpec.Scalar.STRING, "Of the thing."),
                      PropertySpec.optional("size", ValueSpec.Scalar.NUMBER, "May grow."),
                      PropertySpec.optional("note", ValueSpec.Scalar.STRING, "Any text."),
                      PropertySpec.optional("target", ValueSpec.Scalar.STRING, "Another thing.")),
                  List.of(
                      PropertySpec.required("serial", ValueSpec.Scalar.STRING, "Given."),
                      PropertySpec.required("token", ValueSpec.Scalar.STRING, "Given.")
                          .secret()))));

  public final Map<String, Fields> things = new ConcurrentHashMap<>();
  public final Set<String> faults = ConcurrentHashMap.newKeySet();

  /** Creating the thing {@code slow} says that it has begun, and ends when it may. */
  public final CountDownLatch slowBegan = new CountDownLatch(1);

  public final CountDownLatch slowMayEnd = new CountDownLatch(1);

  /** As they are now, for another process to go on with. */
  public Things copy() {
    var copy = new Things();
    copy.things.putAll(things);
    copy.faults.addAll(faults);
    return copy;
  }

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
    if (olds.get("region").equals(news.get("region"))) {
      return DiffResult.NONE;
    }
    boolean far = news.text("region").orElse("").startsWith("far");
    var kinds = new TreeMap<String, PropertyDiff>();
    kinds.put("region", far ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.UPDATE);
    return new DiffResult(
        far ? List.of("region") : List.of(), DiffResult.Order.CREATE_FIRST, kinds);
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
    for (String key : List.of("name", "size", "note", "target")) {
      if (!olds.get(key).equals(news.get(key))) {
        boolean shrinks =
            key.equals("size") && news.number(key).orElse(0.0) < olds.number(key).orElse(0.0);
        boolean replace = key.equals("name") || key.equals("target") || shrinks;
        order = shrinks ? DiffResult.Order.DELETE_FIRST : order;
        detailed.put(key, kind(olds.has(key), news.has(key), replace));
        if (replace) {
          replaces.add(key);
        }
      }
    }
    return new DiffResult(List.copyOf(replaces), order, detailed);
  }

  private static PropertyDiff kind(boolean was, boolean is, boolean replace) {
    if (was && is) {
      return replace ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.UPDATE;
    }
    if (is) {
      return replace ? PropertyDiff.ADD_REPLACE : PropertyDiff.ADD;
    }
    return replace ? PropertyDiff.DELETE_REPLACE : PropertyDiff.DELETE;
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
    if (!name.equals("half") && faults.contains("create " + name)) {
      return Result.failed("no thing may be called " + name);
    }
    things.put(name, inputs);
    var made = new Created(name, outputs(inputs));
    return name.equals("half") && faults.contains("create half")
        ? Result.partly(made, "half is only half done")
        : Result.ok(made);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Fields outputs(Fields inputs) {
    String name = inputs.text("name").orElseThrow();
    return inputs
        .with("serial", PropertyValue.of("no. " + name))
        .with("token", new Secret(PropertyValue.of("token of " + name)));
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
          if (faults.contains("update " + request.id())) {
            return Result.failed(request.id() + " stays as it is");
          }
          things.put(request.id(), request.news());
          return Result.ok(outputs(request.news()));
        });
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each(
        requests,
        request -> {
          if (faults.contains("delete " + request.id())) {
            return Result.failed(request.id() + " does not want to go");
          }
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
