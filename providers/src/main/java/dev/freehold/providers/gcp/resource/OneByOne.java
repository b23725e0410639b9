package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does each request of a batch by itself, several at the same time. */
public final class OneByOne implements Operations {
  private final Google google;
  private final Thing thing;
  private final String name;

  /**
   * @param name of the type, for messages
   */
  public OneByOne(Google google, Thing thing, String name) {
    this.google = google;
    this.thing = thing;
    this.name = name;
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return google.pool().each(requests, thing::create);
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    Map<Integer, ReadResult> known = thing.readTogether(requests);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      if (!known.containsKey(i)) {
        places.add(i);
      }
    }
    List<Result<ReadResult>> each =
        google.pool().each(places, place -> Result.ok(thing.read(requests.get(place))));
    var results = new TreeMap<Integer, Result<ReadResult>>();
    known.forEach((place, read) -> results.put(place, Result.ok(read)));
    for (int i = 0; i < places.size(); i++) {
      results.put(places.get(i), each.get(i));
    }
    return List.copyOf(results.values());
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return google.pool().each(requests, request -> Result.ok(thing.update(request)));
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return Deletions.of(requests, name, open -> google.pool().each(open, this::deleted));
  }

  private Result<Deleted> deleted(DeleteRequest request) {
    thing.delete(request);
    return Result.ok(new Deleted());
  }
}
