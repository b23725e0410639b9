package dev.freehold.governance.contract;

import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two platforms, and what became of each thing of the first in the second. */
final class Versions {
  private final Platform before;
  private final Platform now;
  private final LocalDate today;
  private final Map<EntryRef, EntryRef> renamed = new HashMap<>();

  /**
   * @param today decides which domains are retired
   */
  Versions(Platform before, Platform now, LocalDate today) {
    this.before = before;
    this.now = now;
    this.today = today;
    for (Domain domain : now.domains()) {
      domain.topics().forEach(topic -> rename(topic.entry()));
      for (Warehouse warehouse : domain.warehouses()) {
        rename(warehouse.entry());
        warehouse.items().forEach(item -> rename(item.entry()));
      }
    }
  }

  private void rename(Entry entry) {
    if (!entry.previously().isEmpty()) {
      entry.previousRefs().forEach(old -> renamed.put(old, entry.ref()));
    }
  }

  Platform before() {
    return before;
  }

  Platform now() {
    return now;
  }

  /** The domains whose things were there; a retired one has none. */
  Stream<Domain> domains() {
    return before.domains().stream().filter(domain -> !domain.retired().reached(today));
  }

  /** Whether a domain is there, and not retired. */
  boolean isThere(String domain) {
    return now.domain(domain).map(each -> !each.retired().reached(today)).orElse(false);
  }

  private boolean isRetired(EntryRef thing) {
    return !isThere(thing.domain());
  }

  /** Whether the thing is there by its old name. */
  boolean stays(EntryRef old) {
    if (old.kind() == EntryKind.TOPIC) {
      return topic(old).filter(each -> each.ref().equals(old)).isPresent();
    }
    return old.equals(old.entry())
        ? warehouse(old).filter(each -> each.ref().equals(old)).isPresent()
        : item(old).filter(each -> each.ref().equals(old)).isPresent();
  }

  Optional<Topic> topic(EntryRef old) {
    return isRetired(old)
        ? Optional.empty()
        : now.topic(old).or(() -> now.topic(renamed.getOrDefault(old, old)));
  }

  Optional<Warehouse> warehouse(EntryRef old) {
    return isRetired(old)
        ? Optional.empty()
        : now.warehouse(old).or(() -> now.warehouse(renamed.getOrDefault(old, old)));
  }

  Optional<Item> item(EntryRef old) {
    return isRetired(old)
        ? Optional.empty()
        : now.item(old).or(() -> now.item(renamed.getOrDefault(old, old)));
  }
}
