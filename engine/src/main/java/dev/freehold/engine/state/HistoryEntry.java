package dev.freehold.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One finished operation of a stack, as {@code pulumi stack history} shows it.
 *
 * @param resourceChanges count by step operation: {@code create}, {@code same} and so on
 */
public record HistoryEntry(
    Kind kind,
    Result result,
    Instant startTime,
    Instant endTime,
    String message,
    SortedMap<String, Integer> resourceChanges) {

  public HistoryEntry {
    resourceChanges = Collections.unmodifiableSortedMap(new TreeMap<>(resourceChanges));
  }

  public static HistoryEntry of(
      Kind kind, Result result, Instant startTime, Instant endTime, Map<String, Integer> changes) {
    return new HistoryEntry(kind, result, startTime, endTime, "", new TreeMap<>(changes));
  }

  /** The operation, in Pulumi's words. */
  public enum Kind {
    UPDATE("update"),
    REFRESH("refresh"),
    DESTROY("destroy"),
    IMPORT("import");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** How it ended. */
  public enum Result {
    SUCCEEDED,
    FAILED;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
