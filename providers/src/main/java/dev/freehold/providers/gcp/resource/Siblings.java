package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.GoogleException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads several things of one parent with one list of it. */
public record Siblings(Google google, RestThing thing, Listed listed) implements Thing {
  @Override
  public Result<Created> create(CreateRequest request) {
    return thing.create(request);
  }

  @Override
  public ReadResult read(ReadRequest request) {
    return thing.read(request);
  }

  @Override
  public Fields update(UpdateRequest request) {
    return thing.update(request);
  }

  @Override
  public void delete(DeleteRequest request) {
    thing.delete(request);
  }

  @Override
  public Map<Integer, ReadResult> readTogether(List<ReadRequest> requests) {
    var groups = new LinkedHashMap<Call, Map<Integer, Fields>>();
    for (int i = 0; i < requests.size(); i++) {
      int place = i;
      parts(requests.get(i))
          .ifPresent(
              parts ->
                  groups
                      .computeIfAbsent(listed.list(parts), call -> new TreeMap<>())
                      .put(place, parts));
    }
    var found = new TreeMap<Integer, ReadResult>();
    groups.forEach(
        (call, members) -> {
          if (members.size() >= listed.worthwhile()) {
            found.putAll(read(call, members, requests));
          }
        });
    return found;
  }

  /** An id that cannot be read is for {@link #read} to refuse. */
  private Optional<Fields> parts(ReadRequest request) {
    try {
      return Optional.of(listed.parts(request.id(), google.settings()));
    } catch (GoogleException unreadable) {
      return Optional.empty();
    }
  }

  private Map<Integer, ReadResult> read(
      Call call, Map<Integer, Fields> members, List<ReadRequest> requests) {
    Optional<List<Fields>> entries;
    try {
      entries = google.rest().list(call, listed.entries());
    } catch (GoogleException refused) {
      return Map.of();
    }
    List<Fields> there = entries.orElseGet(ArrayList::new);
    var found = new TreeMap<Integer, ReadResult>();
    members.forEach(
        (place, parts) ->
            found.put(
                place,
                there.stream()
                    .filter(entry -> listed.isEntry(parts, entry))
                    .findFirst()
                    .map(entry -> thing.found(requests.get(place), entry))
                    .orElseGet(ReadResult.Gone::new)));
    return found;
  }
}
