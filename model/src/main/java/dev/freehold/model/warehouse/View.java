package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import java.util.List;

/**
 * A view of a warehouse.
 *
 * @param sql the file, relative to the root
 * @param shareWith the warehouses that may read it as an authorised view
 */
public record View(
    String name, String description, String sql, List<EntryRef> shareWith, Span span) {
  public View {
    shareWith = List.copyOf(shareWith);
  }
}
