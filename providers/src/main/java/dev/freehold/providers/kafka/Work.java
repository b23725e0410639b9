package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch and what has become of each.
 *
 * @param <Q> request
 * @param <T> what a request gives
 */
final class Work<Q, T> {
  private final List<Item<Q, T>> items = new ArrayList<>();

  Work(List<? extends Q> requests) {
    requests.forEach(request -> items.add(new Item<>(request)));
  }

  /** The items that have no result yet, in the order of the requests. */
  List<Item<Q, T>> open() {
    return items.stream().filter(Item::isOpen).toList();
  }

  /** Open items in groups whose weights stay below a limit; a heavier one is alone. */
  List<List<Item<Q, T>>> groups(int limit, ToIntFunction<Q> weight) {
    List<List<Item<Q, T>>> groups = new ArrayList<>();
    int filled = limit;
    for (Item<Q, T> item : open()) {
      int heavy = weight.applyAsInt(item.request());
      if (filled + heavy > limit || groups.isEmpty()) {
        groups.add(new ArrayList<>());
        filled = 0;
      }
      groups.get(groups.size() - 1).add(item);
      filled += heavy;
    }
    return groups;
  }

  /** Groups in which no key comes twice, for requests that Kafka takes only once per key. */
  List<List<Item<Q, T>>> groupsByKey(int limit, Function<Q, Object> key) {
    List<List<Item<Q, T>>> groups = new ArrayList<>();
    List<Set<Object>> keys = new ArrayList<>();
    for (Item<Q, T> item : open()) {
      Object own = key.apply(item.request());
      int at = 0;
      while (at < groups.size() && (keys.get(at).contains(own) || groups.get(at).size() >= limit)) {
        at++;
      }
      if (at == groups.size()) {
        groups.add(new ArrayList<>());
        keys.add(new HashSet<>());
      }
      groups.get(at).add(item);
      keys.get(at).add(own);
    }
    return groups;
  }

  /** Fails everything that is open. */
  void failOpen(Function<Q, Result<T>> failure) {
    open().forEach(item -> item.end(failure.apply(item.request())));
  }

  List<Result<T>> results() {
    return items.stream().map(Item::result).toList();
  }

  /** One request and its result. */
  static final class Item<Q, T> {
    private final Q request;
    private @Nullable Result<T> result;

    private Item(Q request) {
      this.request = request;
    }

    Q request() {
      return request;
    }

    boolean isOpen() {
      return result == null;
    }

    void end(Result<T> with) {
      if (result == null) {
        result = with;
      }
    }

    private Result<T> result() {
      return result == null ? Result.uncertain("nothing is known of it") : result;
    }
  }
}
