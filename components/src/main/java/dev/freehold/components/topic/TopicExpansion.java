package dev.freehold.components.topic;

import dev.freehold.components.access.Access;
import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.cluster.Acl;
import dev.freehold.components.cluster.ClusterResources;
import dev.freehold.components.cluster.ClusterResources.TopicShape;
import dev.freehold.components.cluster.Clusters;
import dev.freehold.components.cluster.Place;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.grant.Level;
import dev.freehold.model.topic.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Expands one topic. */
public final class TopicExpansion {
  public static final String TYPE = "freehold:index:Topic";

  private final AccessIndex accesses;
  private final Clusters clusters;

  public TopicExpansion(AccessIndex accesses, Clusters clusters) {
    this.accesses = accesses;
    this.clusters = clusters;
  }

  /**
   * The component, the topic below it, and its ACLs after the topic.
   *
   * @param domain the component above
   */
  public List<Declaration> expand(Topic topic, DeclarationId domain) {
    Origin origin = AccessIndex.origin(topic.ref().local(), topic.span());
    List<Alias> aliases = topic.entry().previously().stream().map(Alias::named).toList();
    var id = new DeclarationId(TYPE, topic.name());
    var declarations = new ArrayList<Declaration>();
    declarations.add(Declaration.component(id, domain, aliased(aliases), origin));
    ClusterResources cluster = clusters.on(topic.cluster());
    var shape =
        new TopicShape(
            topic.physicalName(), topic.partitions(), topic.replication(), topic.config());
    Place place = Place.of(topic.name(), id, origin).with(aliases, flags(topic));
    Declaration itself = cluster.topic(place, shape);
    declarations.add(itself);
    for (Access access : accesses.to(topic)) {
      Place below = Place.of(topic.name() + "/" + access.id(), id, access.origin());
      declarations.add(cluster.acl(below.after(itself.id()), acl(topic, access)));
    }
    return declarations;
  }

  private static Options aliased(List<Alias> aliases) {
    Options.Builder options = Options.builder();
    aliases.forEach(options::alias);
    return options.build();
  }

  private static Set<Flag> flags(Topic topic) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (topic.entry().isProtected()) {
      flags.add(Flag.PROTECT);
    }
    if (topic.entry().keepsData()) {
      flags.add(Flag.RETAIN_ON_DELETE);
    }
    return flags;
  }

  private static Acl acl(Topic topic, Access access) {
    return new Acl(
        Acl.Resource.TOPIC,
        topic.physicalName(),
        Acl.Pattern.LITERAL,
        access.principal(),
        action(access.level()));
  }

  private static Acl.Action action(Level level) {
    return switch (level) {
      case READ -> Acl.Action.READ;
      case WRITE -> Acl.Action.WRITE;
      case DESCRIBE, OPERATE -> Acl.Action.DESCRIBE;
    };
  }
}
