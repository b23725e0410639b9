package dev.freehold.providers.gcp;

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
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The {@code gcp} package: BigQuery, and what governs access to it. */
public final class GcpProvider implements Provider {
  private final Remote remote;

  public GcpProvider() {
    this(Patience.USUAL);
  }

  /**
   * @param patience with a service that does not answer, or refuses for now
   */
  public GcpProvider(Patience patience) {
    this.remote = new Remote(patience);
  }

  @Override
  public String pkg() {
    return "gcp";
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return ConfigCheck.of(config);
  }

  /** Another project means other things everywhere; anything else is another way to the same. */
  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    var detailed = new TreeMap<String, PropertyDiff>();
    var keys = new TreeSet<>(olds.values().keySet());
    keys.addAll(news.values().keySet());
    for (String key : keys) {
      if (!olds.get(key).equals(news.get(key))) {
        PropertyDiff removed = news.has(key) ? PropertyDiff.UPDATE : PropertyDiff.DELETE;
        detailed.put(key, olds.has(key) ? removed : PropertyDiff.ADD);
      }
    }
    boolean moved = olds.has("project") && detailed.containsKey("project");
    detailed.computeIfPresent("project", (key, kind) -> moved ? kind.replacing() : kind);
    return new DiffResult(
        moved ? List.of("project") : List.of(), DiffResult.Order.CREATE_FIRST, detailed);
  }

  @Override
  public void configure(Fields config) {
    remote.configure(new Settings(config));
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return Kinds.of(request.type())
        .map(kind -> kind.check(request))
        .orElseGet(
            () ->
                new CheckResult(
                    request.news(), List.of(new Failure("", Kinds.unknown(request.type())))));
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return Kinds.of(type).flatMap(kind -> kind.id(inputs));
  }

  @Override
  public String identity(String type, String id, Fields state) {
    return Kinds.of(type).map(kind -> kind.identity(id, state)).orElse(id);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return Kinds.of(request.type())
        .map(kind -> kind.diff(request))
        .orElseThrow(() -> new IllegalArgumentException(Kinds.unknown(request.type())));
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return run(requests, CreateRequest::type, Operations::create);
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return run(requests, ReadRequest::type, Operations::read);
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return run(requests, UpdateRequest::type, Operations::update);
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return run(requests, DeleteRequest::type, Operations::delete);
  }

  @Override
  public void close() {
    remote.close();
  }

  /** Runs the requests type by type and puts the results back into the order of the requests. */
  private <Q, T> List<Result<T>> run(
      List<Q> requests,
      Function<Q, String> type,
      BiFunction<Operations, List<Q>, List<Result<T>>> call) {
    Map<String, List<Integer>> byType = new TreeMap<>();
    for (int i = 0; i < requests.size(); i++) {
      String token = type.apply(requests.get(i));
      byType.computeIfAbsent(token, t -> new ArrayList<>()).add(i);
    }
    var results = new TreeMap<Integer, Result<T>>();
    byType.forEach(
        (token, places) -> {
          List<Q> some = places.stream().map(requests::get).toList();
          List<Result<T>> answers = run(token, some, call);
          for (int i = 0; i < places.size(); i++) {
            results.put(places.get(i), answers.get(i));
          }
        });
    return List.copyOf(results.values());
  }

  private <Q, T> List<Result<T>> run(
      String token, List<Q> requests, BiFunction<Operations, List<Q>, List<Result<T>>> call) {
    Optional<Kind> kind = Kinds.of(token);
    if (kind.isEmpty()) {
      return requests.stream().map(q -> Result.<T>failed(Kinds.unknown(token))).toList();
    }
    try {
      return call.apply(remote.operations(kind.get()), requests);
    } catch (GoogleException unusable) {
      return requests.stream().map(q -> unusable.<T>result()).toList();
    }
  }
}
