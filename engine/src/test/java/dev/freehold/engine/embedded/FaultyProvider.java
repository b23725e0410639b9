package dev.freehold.engine.embedded;

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
import java.util.function.Function;

/**
 * Lets calls of another provider go wrong, by {@code <call> <thing>}: {@code refused} does nothing
 * and says so, {@code lost} does it and the answer is lost, {@code unknown} does nothing and does
 * not know, {@code throws} is a defect that hits the whole batch before anything is done.
 */
record FaultyProvider(Provider healthy, Map<String, String> faults) implements Provider {
  @Override
  public String pkg() {
    return healthy.pkg();
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    return healthy.checkConfig(config);
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return healthy.diffConfig(olds, news);
  }

  @Override
  public void configure(Fields config) {
    healthy.configure(config);
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return healthy.check(request);
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return healthy.idFor(type, inputs);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return healthy.diff(request);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each("create", requests, r -> r.inputs().text("name").orElseThrow(), healthy::create);
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each("read", requests, ReadRequest::id, healthy::read);
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each("update", requests, UpdateRequest::id, healthy::update);
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each("delete", requests, DeleteRequest::id, healthy::delete);
  }

  private <Q, A> List<Result<A>> each(
      String call,
      List<Q> requests,
      Function<Q, String> thing,
      Function<List<Q>, List<Result<A>>> answer) {
    if (requests.stream().anyMatch(r -> fault(call, thing.apply(r)).equals("throws"))) {
      throw new IllegalStateException("a defect of the provider");
    }
    var results = new ArrayList<Result<A>>();
    for (Q request : requests) {
      String fault = fault(call, thing.apply(request));
      if (fault.equals("refused")) {
        results.add(Result.failed("refused"));
      } else if (fault.equals("unknown")) {
        results.add(Result.uncertain("no answer"));
      } else {
        Result<A> done = answer.apply(List.of(request)).get(0);
        results.add(fault.equals("lost") ? Result.uncertain("the answer is lost") : done);
      }
    }
    return results;
  }

  private String fault(String call, String thing) {
    return faults.getOrDefault(call + " " + thing, "");
  }

  @Override
  public void close() {
    healthy.close();
  }
}
