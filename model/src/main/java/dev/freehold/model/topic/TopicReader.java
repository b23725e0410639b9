package dev.freehold.model.topic;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.cluster.ConfluentCluster;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.OwnServices;
import dev.freehold.model.service.Service;
import dev.freehold.model.shape.Names;
import dev.freehold.model.template.TemplateUse;
import dev.freehold.model.yaml.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes topics of merged entries. */
public final class TopicReader {
  private final Scope scope;
  private final OwnServices services;

  /**
   * @param services the domain's own
   */
  public TopicReader(Scope scope, Map<String, Service> services) {
    this.scope = scope;
    this.services = new OwnServices(scope, services);
  }

  /** The topic; empty after a report. */
  public Optional<Topic> read(EntrySource source, TemplateUse template) {
    Map<String, Link> computed = new HashMap<>();
    Mapping values = source.merged();
    DataClass dataClass = scope.dataClass(TopicKeys.DATA_CLASS.in(values));
    Optional<Cluster> cluster = cluster(source, dataClass, computed);
    Content content =
        new Content(
            dataClass,
            scope.dataClasses(TopicKeys.FIELDS.in(values, Map.of())),
            new ContentReader(scope).schemas(values),
            ContentReader.contract(values));
    List<Service> producers =
        services.find(TopicKeys.PRODUCERS.in(values, List.of()), "write: topic/...");
    List<Service> consumers =
        services.find(TopicKeys.CONSUMERS.in(values, List.of()), "read: topic/...");
    String name = physicalName(source, computed);
    return cluster.map(
        found ->
            new Topic(
                source.entry(computed),
                name,
                found,
                new SettingsReader(scope, source, found).read(),
                producers,
                consumers,
                content,
                template));
  }

  private Optional<Cluster> cluster(
      EntrySource source, DataClass dataClass, Map<String, Link> computed) {
    Map<String, Cluster> clusters = scope.environment().clusters();
    Optional<Located<String>> own = TopicKeys.CLUSTER.in(source.merged());
    if (own.isPresent()) {
      Cluster cluster = clusters.get(own.get().value());
      if (cluster == null) {
        String detail = scope.environment().name() + " has no cluster for " + own.get().value();
        String hint = Nearest.hint(own.get().value(), clusters.keySet());
        scope.error(Code.UNKNOWN_CLUSTER, own.get().span(), detail, hint);
      }
      return Optional.ofNullable(cluster);
    }
    String tier = TopicKeys.TIER.in(source.merged(), "");
    Optional<Located<String>> rule =
        scope.catalogue().placement().decide(dataClass.name(), tier, scope.domain());
    if (rule.isEmpty()) {
      scope.error(
          Code.NO_PLACEMENT,
          source.span(),
          "no rule of placement decides where " + source.name() + " goes",
          "add cluster: to the topic or a last rule without when: to platform.yaml");
      return Optional.empty();
    }
    computed.put("cluster", new Link("placement", rule.get().value(), rule.get().span()));
    return Optional.ofNullable(clusters.get(rule.get().value()));
  }

  private String physicalName(EntrySource source, Map<String, Link> computed) {
    var naming = scope.catalogue().naming();
    String pattern = naming.pattern(NameKind.TOPIC);
    computed.put("physicalName", new Link("naming", pattern, naming.place(NameKind.TOPIC)));
    String name =
        EntryKeys.PHYSICAL_NAME.in(
            source.merged(), naming.name(NameKind.TOPIC, scope.domain(), source.lastingName()));
    if (!Names.isPhysical(name)) {
      String detail = name.length() + " characters of " + name + " are not a legal topic";
      scope.error(
          Code.INVALID_PHYSICAL_NAME,
          source.span(),
          detail,
          "give it a physicalName of at most 249");
    }
    return name;
  }

  /** Whether the cluster is Confluent Cloud. */
  static boolean isConfluent(Cluster cluster) {
    return cluster.spec() instanceof ConfluentCluster;
  }
}
