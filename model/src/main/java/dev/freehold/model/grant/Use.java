package dev.freehold.model.grant;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import java.util.List;

/**
 * What a domain reads of another's: the target exists and its owner grants it to each service.
 *
 * @param contract the promised version the domain relies on; may be empty
 * @param fields the fields it reads; empty means all
 */
public record Use(
    EntryRef target, List<Service> by, String contract, List<String> fields, Span span) {
  public Use {
    by = List.copyOf(by);
    fields = List.copyOf(fields);
  }
}
