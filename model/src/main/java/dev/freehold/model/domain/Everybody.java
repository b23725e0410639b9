package dev.freehold.model.domain;

import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
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

  /** The warehouse with a dataset of that physical name. */
  public Optional<EntrySource> dataset(String physicalName) {
    return readers.values().stream()
        .flatMap(reader -> reader.dataset(physicalName).stream())
        .findFirst();
  }

  public Optional<Topic> topic(EntryRef ref) {
    DomainReader reader = readers.get(ref.domain());
    return reader == null ? Optional.empty() : reader.topic(ref);
  }
}
