package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.Result;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Patience;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes many changes of one shared list with one read and one write. When somebody else has written
 * meanwhile, all is done again on what is there then. When Google finds something wrong, the
 * changes are halved until the wrong one stands alone, so that it does not hide the others.
 */
public final class SharedChange {
  private static final int PROPAGATION = 5;
  private static final int READ_BACK = 5;

  private final Patience patience;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  public SharedChange(Patience patience) {
    this.patience = patience;
  }

  /** Per change the list after it. */
  public <I> Map<I, Result<Fields>> make(SharedList<I> list, List<I> items) {
    synchronized (locks.computeIfAbsent(list.key(), key -> new Object())) {
      return make(list, items, PROPAGATION);
    }
  }

  /**
   * @param propagation how often what was made just before may not be known yet
   */
  private <I> Map<I, Result<Fields>> make(SharedList<I> list, List<I> items, int propagation) {
    try {
      return tried(list, items, propagation);
    } catch (GoogleException refused) {
      if (refused.isBadRequest() && items.size() > 1) {
        int half = items.size() / 2;
        Map<I, Result<Fields>> results = make(list, items.subList(0, half), 0);
        results.putAll(make(list, items.subList(half, items.size()), 0));
        return results;
      }
      var results = new IdentityHashMap<I, Result<Fields>>();
      items.forEach(item -> results.put(item, refused.result()));
      return results;
    }
  }

  private <I> Map<I, Result<Fields>> tried(SharedList<I> list, List<I> items, int propagation) {
    for (int attempt = 1; ; attempt++) {
      var results = new IdentityHashMap<I, Result<Fields>>();
      var accepted = new ArrayList<I>();
      Optional<Fields> found = list.read();
      if (found.isEmpty()) {
        return missing(list, items);
      }
      Fields before = found.get();
      Fields after = before;
      for (I item : items) {
        Optional<String> refusal = list.refusal(after, item);
        refusal.ifPresent(why -> results.put(item, Result.failed(why)));
        if (refusal.isEmpty()) {
          after = list.with(after, item);
          accepted.add(item);
        }
      }
      try {
        Fields written = after.equals(before) ? before : list.write(after);
        boolean changed = !after.equals(before);
        accepted.forEach(item -> results.put(item, Result.ok(written)));
        return changed ? proved(list, accepted, written, results) : results;
      } catch (GoogleException refused) {
        boolean notYet = attempt <= propagation && refused.isNotYetKnown();
        boolean again = attempt < patience.attempts() && refused.isConflict();
        if (!notYet && !again) {
          throw refused;
        }
        patience.pause(attempt);
      }
    }
  }

  /** Where there is no list any more, there is nothing to take away. */
  private static <I> Map<I, Result<Fields>> missing(SharedList<I> list, List<I> items) {
    var results = new IdentityHashMap<I, Result<Fields>>();
    for (I item : items) {
      results.put(
          item,
          list.removes(item)
              ? Result.ok(Fields.EMPTY)
              : Result.failed(
                  "There is no "
                      + list.key()
                      + ": what it is of does not exist. Make that first."));
    }
    return results;
  }

  /** What is taken away is read once more; only a list without it proves that it is gone. */
  private <I> Map<I, Result<Fields>> proved(
      SharedList<I> list, List<I> items, Fields written, Map<I, Result<Fields>> results) {
    boolean removal = items.stream().anyMatch(list::removes);
    Fields seen = removal ? list.read().orElse(Fields.EMPTY) : written;
    for (int i = 1; i < READ_BACK && !shows(list, items, seen); i++) {
      patience.pause(i);
      seen = list.read().orElse(Fields.EMPTY);
    }
    for (I item : items) {
      boolean shown = list.shows(seen, item);
      results.put(
          item,
          shown
              ? Result.ok(seen)
              : Result.uncertain(
                  "Google has taken the change of the "
                      + list.key()
                      + " and does not show it. Somebody else may have taken it back. Run again."));
    }
    return results;
  }

  private static <I> boolean shows(SharedList<I> list, List<I> items, Fields seen) {
    return items.stream().allMatch(item -> list.shows(seen, item));
  }
}
