package dev.freehold.model.connector;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;

/**
 * A file of connector-types: what a friendly key becomes.
 *
 * @param values the file as written
 */
public record ConnectorType(
    String name, Direction direction, String connectorClass, Mapping values, Span span) {
  /** Into Kafka or out of it. */
  public enum Direction {
    SOURCE,
    SINK
  }
}
