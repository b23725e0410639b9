package dev.freehold.components.access;

import dev.freehold.components.cluster.Homes;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.Platform;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Service;
import dev.freehold.model.team.Member;
import dev.freehold.model.topic.Topic;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All accesses to all topics of a platform on one day; two ways to the same right count once. */
public final class AccessIndex {
  private final Platform platform;
  private final Homes homes;
  private final LocalDate today;
  private final Map<EntryRef, SortedMap<String, Access>> byTopic = new HashMap<>();
  private final Map<EntryRef, SortedMap<Cluster, Set<Level>>> byService = new HashMap<>();
  private final Map<String, SortedMap<Cluster, SortedMap<String, Reader>>> readers =
      new HashMap<>();

  private AccessIndex(Platform platform, Homes homes, LocalDate today) {
    this.platform = platform;
    this.homes = homes;
    this.today = today;
  }

  /**
   * A person who reads topics of a domain on a cluster.
   *
   * @param username what the person logs in as
   */
  public record Reader(String principal, String username, Origin origin) {}

  public static AccessIndex of(Platform platform, Homes homes, LocalDate today) {
    var index = new AccessIndex(platform, homes, today);
    for (Domain domain : platform.domains()) {
      if (!domain.retired().reached(today)) {
        domain.topics().forEach(index::own);
        domain.grants().forEach(grant -> index.granted(domain, grant));
      }
    }
    return index;
  }

  /** The accesses to a topic, sorted by name. */
  public Collection<Access> to(Topic topic) {
    return byTopic.getOrDefault(topic.ref(), new TreeMap<>()).values();
  }

  /** The clusters on which a service has an identity, also where its last grant has ended. */
  public SortedSet<Cluster> clustersOf(Service service) {
    var clusters = new TreeSet<Cluster>();
    platform.clustersOf(service).forEach(cluster -> clusters.add(homes.of(cluster)));
    return clusters;
  }

  /** What a service may do on each cluster where it may do anything. */
  public SortedMap<Cluster, Set<Level>> of(Service service) {
    return byService.getOrDefault(service.ref(), new TreeMap<>());
  }

  /** The people who read topics of a domain, by cluster and user name. */
  public SortedMap<Cluster, SortedMap<String, Reader>> readers(Domain domain) {
    return readers.getOrDefault(domain.name(), new TreeMap<>());
  }

  private void own(Topic topic) {
    Origin origin = origin(topic.ref().local(), topic.span());
    topic.producers().forEach(service -> add(topic, service, Level.WRITE, origin));
    topic.consumers().forEach(service -> add(topic, service, Level.READ, origin));
  }

  private void granted(Domain owner, Grant grant) {
    if (!grant.until().passed(today)) {
      platform.topic(grant.target()).ifPresent(topic -> granted(owner, grant, topic));
    }
  }

  private void granted(Domain owner, Grant grant, Topic topic) {
    String what =
        grant.level().word() + " " + grant.target().local() + " to " + grant.grantee().ref();
    Origin origin = origin("grant " + what, grant.span());
    if (grant.grantee() instanceof Grantee.ToService to) {
      add(topic, to.service(), grant.level(), origin);
      return;
    }
    List<Member> people =
        grant.grantee().fold(service -> List.of(), team -> team.members(), List::of);
    for (Member person : people) {
      add(topic, person.principal(), person.username(), grant.level(), origin);
      if (grant.level() == Level.READ) {
        readers
            .computeIfAbsent(owner.name(), name -> new TreeMap<>())
            .computeIfAbsent(homes.of(topic.cluster()), cluster -> new TreeMap<>())
            .putIfAbsent(
                person.username(), new Reader(person.principal(), person.username(), origin));
      }
    }
  }

  private void add(Topic topic, Service service, Level level, Origin origin) {
    add(topic, service.principal(), service.username(), level, origin);
    byService
        .computeIfAbsent(service.ref(), ref -> new TreeMap<>())
        .computeIfAbsent(homes.of(topic.cluster()), cluster -> EnumSet.noneOf(Level.class))
        .add(level);
  }

  private void add(Topic topic, String principal, String name, Level level, Origin origin) {
    var access = new Access(principal, name, level, origin);
    byTopic.computeIfAbsent(topic.ref(), ref -> new TreeMap<>()).putIfAbsent(access.id(), access);
  }

  /** Where an entry is written, as the plan shows it. */
  public static Origin origin(String entry, Span span) {
    return new Origin(entry, span.file(), span.line());
  }
}
