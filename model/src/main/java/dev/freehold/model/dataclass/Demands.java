package dev.freehold.model.dataclass;

import dev.freehold.model.unit.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a data class demands of the things that hold it.
 *
 * @param locations where it may be; empty means anywhere
 * @param minRetention the shortest that it is kept; no time where anything goes
 * @param maxRetention the longest that it is kept
 * @param mask how a reader without the right sees it; empty means as it is
 */
public record Demands(
    Encryption encryption,
    List<String> locations,
    TimeLimit minRetention,
    TimeLimit maxRetention,
    String mask,
    List<String> regulations,
    OnTopics topics) {
  /** {@code encryption: required}. */
  public enum Encryption {
    OPTIONAL,
    REQUIRED
  }

  /** {@code topics: refuse-plain}: no topic may carry it unmasked. */
  public enum OnTopics {
    ALLOW,
    REFUSE_PLAIN
  }

  private static final TimeLimit NONE = TimeLimit.of(Duration.ZERO);

  public Demands {
    locations = List.copyOf(locations);
    regulations = List.copyOf(regulations);
  }

  public static Demands nothing() {
    return new Demands(
        Encryption.OPTIONAL, List.of(), NONE, TimeLimit.unlimited(), "", List.of(), OnTopics.ALLOW);
  }

  /** These demands on top of those of the class before. */
  Demands onTopOf(Demands before) {
    SortedSet<String> rules = new TreeSet<>(before.regulations);
    rules.addAll(regulations);
    return new Demands(
        encryption.compareTo(before.encryption) > 0 ? encryption : before.encryption,
        narrower(before.locations),
        minRetention.max(before.minRetention),
        maxRetention.min(before.maxRetention),
        mask.isEmpty() ? before.mask : mask,
        List.copyOf(rules),
        topics.compareTo(before.topics) > 0 ? topics : before.topics);
  }

  private List<String> narrower(List<String> before) {
    if (locations.isEmpty() || before.isEmpty()) {
      return locations.isEmpty() ? before : locations;
    }
    List<String> both = new ArrayList<>(before);
    both.retainAll(locations);
    return both;
  }
}
