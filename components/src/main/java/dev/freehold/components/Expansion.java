package dev.freehold.components;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.access.AccessIndex.Reader;
import dev.freehold.components.cluster.Acl;
import dev.freehold.components.cluster.Clusters;
import dev.freehold.components.cluster.Homes;
import dev.freehold.components.cluster.Place;
import dev.freehold.components.service.ServiceExpansion;
import dev.freehold.components.topic.TopicExpansion;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Expands domains of one platform to the declarations of their stacks. */
public final class Expansion {
  public static final String DOMAIN = "freehold:index:Domain";

  private final LocalDate today;
  private final Homes homes;
  private final AccessIndex accesses;

  /**
   * @param today decides which grants have ended and which domains are retired
   */
  public Expansion(Platform platform, LocalDate today) {
    this.today = today;
    this.homes = new Homes(platform.clusters());
    this.accesses = AccessIndex.of(platform, homes, today);
  }

  /** Everything that should exist in the domain's stack; nothing once the domain is retired. */
  public List<Declaration> declarations(Domain domain) {
    if (domain.retired().reached(today)) {
      return List.of();
    }
    var clusters = new Clusters(homes);
    var id = new DeclarationId(DOMAIN, domain.name());
    Origin origin = AccessIndex.origin("domain " + domain.name(), domain.span());
    var below = new ArrayList<Declaration>();
    var services = new ServiceExpansion(accesses, clusters);
    domain.services().forEach(service -> below.addAll(services.expand(service, id)));
    var topics = new TopicExpansion(accesses, clusters);
    domain.topics().forEach(topic -> below.addAll(topics.expand(topic, id)));
    below.addAll(groupsOfPeople(domain, id, clusters));
    var declarations = new ArrayList<Declaration>(clusters.providers());
    declarations.add(Declaration.component(id, DeclarationId.STACK, Options.NONE, origin));
    declarations.addAll(below);
    return declarations;
  }

  /** A person reads in a consumer group of its own, {@code payments.ann@acme.example}. */
  private List<Declaration> groupsOfPeople(Domain domain, DeclarationId parent, Clusters clusters) {
    var declarations = new ArrayList<Declaration>();
    accesses
        .readers(domain)
        .forEach(
            (cluster, people) -> {
              for (Reader person : people.values()) {
                String name = "group/" + person.username() + "@" + cluster.function();
                var group =
                    new Acl(
                        Acl.Resource.GROUP,
                        domain.name() + "." + person.username(),
                        Acl.Pattern.LITERAL,
                        person.principal(),
                        Acl.Action.READ);
                Place place = Place.of(name, parent, person.origin());
                declarations.add(clusters.on(cluster).acl(place, group));
              }
            });
    return declarations;
  }

  /** Entries that nothing can be made of yet; a stack that has any is refused. */
  public static List<Unsupported> unsupported(Domain domain) {
    var entries = new ArrayList<Unsupported>();
    domain.connectors().forEach(entry -> entries.add(Unsupported.of(entry.entry())));
    domain.warehouses().forEach(entry -> entries.add(Unsupported.of(entry.entry())));
    if (!domain.airflow().isEmpty()) {
      entries.add(new Unsupported("airflow", domain.span()));
    }
    return entries;
  }

  /** An entry that this version reads but does not provision. */
  public record Unsupported(String name, Span span) {
    static Unsupported of(Entry entry) {
      return new Unsupported(entry.ref().local(), entry.span());
    }
  }
}
