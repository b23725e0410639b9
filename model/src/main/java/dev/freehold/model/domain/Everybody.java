package dev.freehold.model.domain;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.service.Service;
import dev.freehold.model.topic.Topic;
import java.util.Map;
import java.util.Optional;

/** Finds what any domain of the environment has, once every domain has read its entries. */
public record Everybody(Map<String, DomainReader> readers) {
  public Optional<Service> service(EntryRef ref) {
    DomainReader reader = readers.get(ref.domain());
    return reader == null ? Optional.empty() : reader.service(ref.name());
  }

  public Optional<Topic> topic(EntryRef ref) {
    DomainReader reader = readers.get(ref.domain());
    return reader == null ? Optional.empty() : reader.topic(ref);
  }
}
