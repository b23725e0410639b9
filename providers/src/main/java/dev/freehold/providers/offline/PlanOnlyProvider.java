package dev.freehold.providers.offline;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
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
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.offline.Schema.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans resources of a package by its schema; everything remote is refused by name. */
public final class PlanOnlyProvider implements Provider {
  private final String pkg;
  private final Schema schema;

  private PlanOnlyProvider(String pkg) {
    this.pkg = pkg;
    this.schema = Schema.read(pkg);
  }

  /** Confluent Cloud: topics, ACLs and client quotas (provider 2.79.0). */
  public static Provider confluentCloud() {
    return new PlanOnlyProvider("confluentcloud");
  }

  @Override
  public String pkg() {
    return pkg;
  }

  @Override
  public String planOnlyBecause() {
    return "The embedded engine plans "
        + pkg
        + " resources and cannot apply them. Nothing was changed; use the engine `pulumi` for this stack";
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    List<Failure> failures =
        config.values().keySet().stream()
            .filter(key -> !schema.config().contains(key))
            .map(key -> new Failure(key, "is no configuration of the provider " + pkg))
            .toList();
    return new CheckResult(config, failures);
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return DiffResult.NONE;
  }

  @Override
  public void configure(Fields config) {}

  @Override
  public CheckResult check(CheckRequest request) {
    Schema.Type type = schema.types().get(request.type());
    if (type == null) {
      return failed(request, new Failure("", "the type " + request.type() + " is not supported"));
    }
    var failures = new ArrayList<Failure>();
    for (String key : request.news().values().keySet()) {
      if (!type.inputs().containsKey(key)) {
        failures.add(new Failure(key, "Invalid or unknown key"));
      }
    }
    for (String key : type.required()) {
      if (!request.news().has(key)) {
        failures.add(new Failure(key, "Missing required argument"));
      }
    }
    return new CheckResult(request.news(), failures);
  }

  private static CheckResult failed(CheckRequest request, Failure failure) {
    return new CheckResult(request.news(), List.of(failure));
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return Optional.empty();
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    Schema.Type type = schema.types().get(request.type());
    var detailed = new TreeMap<String, PropertyDiff>();
    var replaces = new TreeSet<String>();
    var keys = new TreeSet<>(type.inputs().keySet());
    for (String key : keys) {
      Optional<PropertyValue> before = request.oldInputs().get(key);
      Optional<PropertyValue> after = request.news().get(key);
      if (!before.equals(after)) {
        boolean replace = replaces(type.inputs().get(key), request, key);
        detailed.put(key, kind(before.isPresent(), after.isPresent(), replace));
        if (replace) {
          replaces.add(key);
        }
      }
    }
    return new DiffResult(List.copyOf(replaces), Order.CREATE_FIRST, detailed);
  }

  private static boolean replaces(Change change, DiffRequest request, String key) {
    double before = request.oldInputs().number(key).orElse(0.0);
    double after = request.news().number(key).orElse(before);
    return change == Change.REPLACE || change == Change.REPLACE_WHEN_SMALLER && after < before;
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
    return refuse(requests.size());
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return refuse(requests.size());
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return refuse(requests.size());
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return refuse(requests.size());
  }

  private <T> List<Result<T>> refuse(int count) {
    return Collections.nCopies(count, Result.failed(planOnlyBecause()));
  }

  @Override
  public void close() {}
}
