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
 * @param becomes what it becomes in the systems, where one word becomes several settings
 */
public record Explanation(
    EntryRef entry,
    String key,
    String value,
    String normalised,
    List<Link> chain,
    List<String> becomes) {
  public Explanation {
    chain = List.copyOf(chain);
    becomes = List.copyOf(becomes);
  }
}
