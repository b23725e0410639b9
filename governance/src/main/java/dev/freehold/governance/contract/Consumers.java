package dev.freehold.governance.contract;

import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody who uses what the domains of an environment have, found by the thing. */
public final class Consumers {
  private static final Comparator<Consumer> ORDER =
      Comparator.comparing(Consumer::means)
          .thenComparing(Consumer::domain)
          .thenComparing(Consumer::span)
          .thenComparing(Consumer::who);

  private final Grants grants;
  private final Map<EntryRef, List<Consumer>> byEntry = new HashMap<>();

  /**
   * @param today decides which grants have ended
   */
  public Consumers(Platform platform, LocalDate today) {
    grants = new Grants(platform, today);
    for (Domain domain : platform.domains()) {
      if (!domain.retired().reached(today)) {
        new DomainUses(domain, grants, this::add).read();
      }
    }
    for (Domain domain : platform.domains()) {
      domain.grants().stream()
          .filter(grant -> !grant.until().passed(today))
          .forEach(
              grant -> GrantConsumer.of(platform, grant, of(grant.target())).ifPresent(this::add));
    }
  }

  private void add(Consumer consumer) {
    byEntry.computeIfAbsent(consumer.target().entry(), ref -> new ArrayList<>()).add(consumer);
  }

  Grants grants() {
    return grants;
  }

  /** All of them, in no order. */
  Stream<Consumer> all() {
    return byEntry.values().stream().flatMap(List::stream);
  }

  /** Who uses the thing, all of what holds it, or a part of it; those that say so come first. */
  public List<Consumer> of(EntryRef thing) {
    return byEntry.getOrDefault(thing.entry(), List.of()).stream()
        .filter(each -> isAbout(each.target(), thing))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isAbout(EntryRef target, EntryRef thing) {
    return target.equals(thing) || target.equals(thing.entry()) || target.entry().equals(thing);
  }
}
