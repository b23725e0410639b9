package dev.freehold.engine;

import java.util.List;

/**
 * How to run.
 *
 * @param targets URN patterns with {@code *} and {@code **}; empty for everything
 * @param refresh whether the real things are read first
 */
public record UpOptions(List<String> targets, OnError onError, Refresh refresh) {
  public static final UpOptions DEFAULT = new UpOptions(List.of(), OnError.STOP, Refresh.NO);

  /** What a failed step means for the others. */
  public enum OnError {
    /** Running steps end, no new ones begin. */
    STOP,
    /** Everything that does not need the failed one goes on. */
    CONTINUE
  }

  /** Whether the real things are read before anything else. */
  public enum Refresh {
    NO,
    YES
  }

  public UpOptions {
    targets = List.copyOf(targets);
  }

  /** The same for these targets only; empty for everything. */
  public UpOptions only(List<String> patterns) {
    return new UpOptions(patterns, onError, refresh);
  }
}
