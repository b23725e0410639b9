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
      for (Rule rule : rules(access.level())) {
        String name = topic.name() + "/" + rule.word() + "/" + access.name();
        Place below = Place.of(name, id, access.origin()).after(itself.id());
        declarations.add(cluster.acl(below, acl(topic, access, rule.action())));
      }
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

  /**
   * One allowed action.
   *
   * @param word for the logical name
   */
  private record Rule(String word, Acl.Action action) {}

  private static Acl acl(Topic topic, Access access, Acl.Action action) {
    return new Acl(
        Acl.Resource.TOPIC, topic.physicalName(), Acl.Pattern.LITERAL, access.principal(), action);
  }

  /** Kafka shows that a topic is there and how it is configured by two different rights. */
  private static List<Rule> rules(Level level) {
    return switch (level) {
      case READ -> List.of(new Rule(level.word(), Acl.Action.READ));
      case WRITE -> List.of(new Rule(level.word(), Acl.Action.WRITE));
      case DESCRIBE ->
          List.of(
              new Rule(level.word(), Acl.Action.DESCRIBE),
              new Rule("describe-configs", Acl.Action.DESCRIBE_CONFIGS));
      case OPERATE -> List.of();
    };
  }
}
