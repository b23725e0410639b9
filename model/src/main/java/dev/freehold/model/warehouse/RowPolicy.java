package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.grant.Grantee;
import java.util.List;

/**
 * The rows of a table that some may see; whoever no policy of the table names sees none.
 *
 * @param physicalName the policy's id
 * @param filter a condition on the table's columns, {@code country = 'DE'}
 * @param to sorted by reference
 */
public record RowPolicy(
    String name, String physicalName, String filter, List<Grantee> to, Span span) {
  public RowPolicy {
    to = List.copyOf(to);
  }
}
