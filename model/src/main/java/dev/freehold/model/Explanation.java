package dev.freehold.model;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.Link;
import java.util.List;

/**
 * Where a value came from.
 *
 * @param value as the last layer wrote it
 * @param normalised the same in one spelling: {@code 7d} for {@code 168h}
 * @param chain every layer that set it, lowest first
 */
public record Explanation(
    EntryRef entry, String key, String value, String normalised, List<Link> chain) {
  public Explanation {
    chain = List.copyOf(chain);
  }
}
