package dev.freehold.providers.kafka;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code kafka} package: topics, ACLs, quotas and SCRAM credentials of one cluster.
 *
 * <p>Kafka's client is neither loaded nor connected before the first remote call.
 */
public final class KafkaProvider implements Provider {
  private static final Map<String, Kind> KINDS =
      Stream.of(new TopicKind(), new AclKind(), new QuotaKind(), new ScramKind())
          .collect(Collectors.toMap(Kind::token, Function.identity()));
  private final Remote remote = new Remote();

  @Override
  public String pkg() {
    return "kafka";
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return ConfigCheck.of(config);
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return new DiffResult(List.of(), DiffResult.Order.CREATE_FIRST, DiffResult.between(olds, news));
  }

  @Override
  public void configure(Fields config) {
    remote.configure(new ConnectionConfig(config));
  }

  @Override
  public CheckResult check(CheckRequest request) {
    Kind kind = KINDS.get(request.type());
    return kind == null
        ? new CheckResult(
            request.news(), List.of(new CheckResult.Failure("", unknown(request.type()))))
        : kind.check(request);
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return Optional.ofNullable(KINDS.get(type)).flatMap(kind -> kind.id(inputs));
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    Kind kind = KINDS.get(request.type());
    if (kind == null) {
      throw new IllegalArgumentException(unknown(request.type()));
    }
    return kind.diff(request);
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
      List<Q> requests, Function<Q, String> type, BiConsumer<Operations, Work<Q, T>> call) {
    Map<String, List<Integer>> byType = new TreeMap<>();
    for (int i = 0; i < requests.size(); i++) {
      String token = type.apply(requests.get(i));
      byType.computeIfAbsent(token, t -> new ArrayList<>()).add(i);
    }
    var results = new TreeMap<Integer, Result<T>>();
    byType.forEach(
        (token, places) -> {
          List<Result<T>> some = run(token, places.stream().map(requests::get).toList(), call);
          for (int i = 0; i < places.size(); i++) {
            results.put(places.get(i), some.get(i));
          }
        });
    return List.copyOf(results.values());
  }

  private <Q, T> List<Result<T>> run(
      String token, List<Q> requests, BiConsumer<Operations, Work<Q, T>> call) {
    var work = new Work<Q, T>(requests);
    if (!KINDS.containsKey(token)) {
      work.failOpen(request -> Result.failed(unknown(token)));
      return work.results();
    }
    try {
      call.accept(remote.operations(token), work);
    } catch (UnreachableException e) {
      work.failOpen(request -> Result.failed(e.text()));
    }
    return work.results();
  }

  private static String unknown(String type) {
    return "The Kafka provider has no type " + type + ". It has " + new TreeSet<>(KINDS.keySet());
  }
}
