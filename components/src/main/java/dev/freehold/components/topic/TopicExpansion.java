package dev.freehold.components.topic;

import dev.freehold.components.access.Access;
import dev.freehold.components.cluster.Acl;
import dev.freehold.components.cluster.ClusterResources;
import dev.freehold.components.place.Place;
import dev.freehold.components.system.Systems;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.model.grant.Level;
import java.util.ArrayList;
import java.util.List;

/** Expands one topic. */
public final class TopicExpansion {
  public static final String TYPE = "freehold:index:Topic";

  private final Systems systems;

  public TopicExpansion(Systems systems) {
    this.systems = systems;
  }

  /**
   * The component, the topic below it, and its ACLs after the topic.
   *
   * @param name logical name, unique among the topics of a stack
   * @param parent the component above
   */
  public List<Declaration> expand(String name, TopicSpec topic, DeclarationId parent) {
    List<Alias> aliases = topic.previously().stream().map(Alias::named).toList();
    var id = new DeclarationId(TYPE, name);
    var declarations = new ArrayList<Declaration>();
    declarations.add(Declaration.component(id, parent, aliased(aliases), topic.origin()));
    ClusterResources cluster = systems.on(topic.cluster());
    Place place = Place.of(name, id, topic.origin()).with(aliases, topic.flags());
    Declaration itself = cluster.topic(place, topic.shape());
    declarations.add(itself);
    for (Access access : topic.accesses()) {
      for (Rule rule : rules(access.level())) {
        String logical = name + "/" + rule.word() + "/" + access.name();
        Place below = Place.of(logical, id, access.origin()).after(itself.id());
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

  /**
   * One allowed action.
   *
   * @param word for the logical name
   */
  private record Rule(String word, Acl.Action action) {}

  private static Acl acl(TopicSpec topic, Access access, Acl.Action action) {
    return new Acl(
        Acl.Resource.TOPIC, topic.shape().name(), Acl.Pattern.LITERAL, access.principal(), action);
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
