package dev.freehold.model.grant;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import java.util.List;

/**
 * What a domain reads of another's: the target exists and its owner grants it to each service.
 *
 * @param mode whether the file names services
 * @param contract the promised version the domain relies on; may be empty
 * @param fields the fields it reads; empty means all
 */
public record Use(
    EntryRef target, By mode, List<Service> by, String contract, List<String> fields, Span span) {
  /** Who reads. */
  public enum By {
    /** The services of the key {@code by}, each with a grant. */
    SERVICES,
    /** Views of the domain, of what is shared with their warehouse. */
    VIEWS
  }

  public Use {
    by = List.copyOf(by);
    fields = List.copyOf(fields);
  }
}
