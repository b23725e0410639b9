package dev.freehold.model.topic;

import dev.freehold.model.unit.TimeLimit;
import java.time.Duration;
import java.util.List;

/**
 * What a topic or warehouse promises; texts that the file does not give are empty.
 *
 * @param version {@code 2.1.0}
 * @param visibility private, domain or public
 * @param compatibility backward, forward, full, each alone or transitive, or none
 * @param retention how long records are kept at least; zero where nothing is promised
 * @param freshness normalised time, {@code 5m}
 */
public record Contract(
    String version,
    String visibility,
    String compatibility,
    TimeLimit retention,
    String freshness,
    String status) {
  private static final TimeLimit NOTHING = TimeLimit.of(Duration.ZERO);

  public static Contract none() {
    return new Contract("", "", "", NOTHING, "", "");
  }

  /** Whether the entry makes any promise. */
  public boolean isGiven() {
    return !List.of(version, visibility, compatibility, freshness, status).stream()
            .allMatch(String::isEmpty)
        || !retention.equals(NOTHING);
  }
}
