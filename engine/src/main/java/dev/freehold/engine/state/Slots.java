package dev.freehold.engine.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values in order of arrival, found by key; of several with one key the first is taken. */
final class Slots<K, V> {
  private final Map<Long, V> values = new LinkedHashMap<>();
  private final Map<K, Deque<Long>> places = new HashMap<>();
  private long next;

  void add(K key, V value) {
    values.put(next, value);
    places.computeIfAbsent(key, unused -> new ArrayDeque<>(1)).add(next);
    next++;
  }

  Optional<V> take(K key) {
    return place(key).map(values::remove);
  }

  /** Whether there was something to replace. */
  boolean replace(K key, K newKey, V value) {
    Optional<Long> place = place(key);
    place.ifPresent(
        at -> {
          values.put(at, value);
          places.computeIfAbsent(newKey, unused -> new ArrayDeque<>(1)).addFirst(at);
        });
    return place.isPresent();
  }

  List<V> values() {
    return new ArrayList<>(values.values());
  }

  private Optional<Long> place(K key) {
    Deque<Long> found = places.get(key);
    if (found == null) {
      return Optional.empty();
    }
    Long first = found.removeFirst();
    if (found.isEmpty()) {
      places.remove(key);
    }
    return Optional.of(first);
  }
}
