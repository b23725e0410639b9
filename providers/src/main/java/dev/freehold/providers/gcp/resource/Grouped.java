package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.Result;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Pool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Requests of a batch by what they have in common, such as the list that they change.
 *
 * @param <Q> request
 * @param <K> what several requests have in common
 */
public final class Grouped<Q, K> {
  private final Pool pool;
  private final List<Q> requests;
  private final Map<K, List<Integer>> groups = new LinkedHashMap<>();
  private final Map<Integer, GoogleException> unusable = new TreeMap<>();

  private Grouped(Pool pool, List<Q> requests) {
    this.pool = pool;
    this.requests = requests;
  }

  /**
   * @param key throws for a request that has none
   */
  public static <Q, K> Grouped<Q, K> by(Pool pool, List<Q> requests, Function<Q, K> key) {
    var grouped = new Grouped<Q, K>(pool, requests);
    for (int i = 0; i < requests.size(); i++) {
      try {
        grouped.groups.computeIfAbsent(key.apply(requests.get(i)), k -> new ArrayList<>()).add(i);
      } catch (GoogleException none) {
        grouped.unusable.put(i, none);
      }
    }
    return grouped;
  }

  /** Does the groups at the same time; one result per request, in the order of the requests. */
  public <T> List<Result<T>> results(BiFunction<K, List<Q>, List<Result<T>>> work) {
    var entries = new ArrayList<>(groups.entrySet());
    List<Result<List<Result<T>>>> done =
        pool.each(
            entries, group -> Result.ok(work.apply(group.getKey(), members(group.getValue()))));
    var results = new TreeMap<Integer, Result<T>>();
    unusable.forEach((place, none) -> results.put(place, none.result()));
    for (int i = 0; i < entries.size(); i++) {
      List<Integer> places = entries.get(i).getValue();
      List<Result<T>> some =
          done.get(i)
              .fold(
                  each -> each,
                  failed ->
                      Collections.nCopies(
                          places.size(),
                          new Result.Failed<>(
                              failed.message(), failed.certainty(), Optional.empty())));
      for (int j = 0; j < places.size(); j++) {
        results.put(places.get(j), some.get(j));
      }
    }
    return List.copyOf(results.values());
  }

  private List<Q> members(List<Integer> places) {
    return places.stream().map(requests::get).toList();
  }
}
