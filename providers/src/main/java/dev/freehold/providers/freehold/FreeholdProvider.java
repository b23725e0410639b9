package dev.freehold.providers.freehold;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
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
import dev.freehold.providers.registry.RegistryConfig;
import dev.freehold.providers.registry.SubjectOperations;
import dev.freehold.providers.registry.SubjectType;
import dev.freehold.providers.schema.PackageSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The {@code freehold} package. Nothing is connected before the first remote call. */
public final class FreeholdProvider implements Provider {
  private static final String NAME = "freehold";

  private Optional<RegistryConfig> config = Optional.empty();
  private Optional<SubjectOperations> subjects = Optional.empty();

  /** What the package offers, as a plugin of this version. */
  public static PackageSchema schema(String version) {
    return new PackageSchema(
        NAME,
        version,
        "What Freehold provisions and no official provider has: subjects of a schema registry.",
        RegistryConfig.KEYS,
        List.of(SubjectType.SPEC));
  }

  @Override
  public String pkg() {
    return NAME;
  }

  @Override
  public CheckResult checkConfig(Fields fields) {
    return RegistryConfig.check(fields);
  }

  /** Another address may be the same registry behind another name: nothing is replaced. */
  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return new DiffResult(List.of(), DiffResult.Order.CREATE_FIRST, DiffResult.between(olds, news));
  }

  @Override
  public synchronized void configure(Fields fields) {
    close();
    config = Optional.of(new RegistryConfig(fields));
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return request.type().equals(SubjectType.TOKEN)
        ? SubjectType.check(request)
        : new CheckResult(request.news(), List.of(new Failure("", unknown(request.type()))));
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return type.equals(SubjectType.TOKEN) ? SubjectType.id(inputs) : Optional.empty();
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    if (!request.type().equals(SubjectType.TOKEN)) {
      throw new IllegalArgumentException(unknown(request.type()));
    }
    return SubjectType.diff(request);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return run(requests, CreateRequest::type, SubjectOperations::create);
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return run(requests, ReadRequest::type, SubjectOperations::read);
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return run(requests, UpdateRequest::type, SubjectOperations::update);
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return run(requests, DeleteRequest::type, SubjectOperations::delete);
  }

  private <Q, T> List<Result<T>> run(
      List<Q> requests,
      Function<Q, String> type,
      BiFunction<SubjectOperations, List<Q>, List<Result<T>>> call) {
    List<Q> known = requests.stream().filter(q -> type.apply(q).equals(SubjectType.TOKEN)).toList();
    var answers = known.isEmpty() ? List.<Result<T>>of() : call.apply(subjects(), known);
    var results = new ArrayList<Result<T>>();
    var next = answers.iterator();
    for (Q request : requests) {
      boolean ours = type.apply(request).equals(SubjectType.TOKEN);
      results.add(ours ? next.next() : Result.failed(unknown(type.apply(request))));
    }
    return results;
  }

  private synchronized SubjectOperations subjects() {
    if (subjects.isEmpty()) {
      RegistryConfig with =
          config.orElseThrow(
              () -> new IllegalStateException("The provider freehold has not been configured."));
      subjects = Optional.of(new SubjectOperations(with));
    }
    return subjects.get();
  }

  private static String unknown(String type) {
    return "The package freehold has no type " + type + ". It has " + SubjectType.TOKEN + ".";
  }

  @Override
  public synchronized void close() {
    subjects.ifPresent(SubjectOperations::close);
    subjects = Optional.empty();
  }
}
