package dev.freehold.model.topic;

import java.util.List;

/**
 * What a topic or warehouse promises; texts that the file does not give are empty.
 *
 * @param version {@code 2.1.0}
 * @param visibility private, domain or public
 * @param compatibility Avro's backward, forward, full, ..., or none
 * @param freshness normalised time, {@code 5m}
 */
public record Contract(
    String version, String visibility, String compatibility, String freshness, String status) {
  public static Contract none() {
    return new Contract("", "", "", "", "");
  }

  /** Whether the entry makes any promise. */
  public boolean isGiven() {
    return !List.of(version, visibility, compatibility, freshness, status).stream()
        .allMatch(String::isEmpty);
  }
}
