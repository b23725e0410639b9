package dev.freehold.components.cluster;

import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.model.cluster.KafkaCluster;
import dev.freehold.model.cluster.KafkaCluster.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of the official {@code kafka} provider. */
final class KafkaResources implements ClusterResources {
  static final String VERSION = "3.13.1";

  private final String function;
  private final KafkaCluster cluster;
  private final DeclarationId provider;

  KafkaResources(String function, KafkaCluster cluster) {
    this.function = function;
    this.cluster = cluster;
    this.provider = new DeclarationId("pulumi:providers:kafka", function);
  }

  @Override
  public Declaration provider() {
    Fields.Builder config = Fields.builder();
    config.put(
        "bootstrapServers",
        cluster.bootstrap().stream().collect(Collectors.joining("\",\"", "[\"", "\"]")));
    config.put("tlsEnabled", Boolean.toString(cluster.transport() == Transport.TLS));
    cluster
        .credentials()
        .fold(
            (username, password) ->
                config
                    .put("saslMechanism", mechanism())
                    .put("saslUsername", username)
                    .put("saslPassword", new SecretRef(password.toString())),
            () -> config);
    var options = Options.builder().version(VERSION).build();
    return Declaration.provider("kafka", function, config.build(), options);
  }

  private String mechanism() {
    return cluster.mechanism().id().toLowerCase(Locale.ROOT).replace("sha-", "sha");
  }

  @Override
  public Declaration topic(Place place, TopicShape topic) {
    Fields inputs =
        Fields.builder()
            .put("name", topic.name())
            .put("partitions", topic.partitions())
            .put("replicationFactor", topic.replication())
            .put("config", topic.config())
            .build();
    return custom("kafka:index/topic:Topic", place, inputs);
  }

  @Override
  public Declaration acl(Place place, Acl acl) {
    Fields inputs =
        Fields.builder()
            .put("aclResourceType", acl.resource().kafka())
            .put("aclResourceName", acl.name())
            .put("resourcePatternTypeFilter", acl.pattern().kafka())
            .put("aclPrincipal", acl.principal())
            .put("aclHost", "*")
            .put("aclOperation", acl.action().kafka())
            .put("aclPermissionType", "Allow")
            .build();
    return custom("kafka:index/acl:Acl", place, inputs);
  }

  @Override
  public List<Declaration> identity(Place place, Identity service) {
    var declarations = new ArrayList<Declaration>();
    if (cluster.usesScram()) {
      declarations.add(credential(place, service));
    }
    if (service.quota().isGiven()) {
      Fields inputs =
          Fields.builder()
              .put("entityType", "user")
              .put("entityName", service.username())
              .put("config", service.quota().config())
              .build();
      declarations.add(custom("kafka:index/quota:Quota", place, inputs));
    }
    return declarations;
  }

  /** The reference is the version: another reference, another password. */
  private Declaration credential(Place place, Identity service) {
    String password = service.password();
    Fields inputs =
        Fields.builder()
            .put("username", service.username())
            .put("scramMechanism", cluster.mechanism().id())
            .put("scramIterations", 4096)
            .put("passwordWo", new SecretRef(password))
            .put("passwordWoVersion", password)
            .build();
    return custom("kafka:index/userScramCredential:UserScramCredential", place, inputs);
  }

  private Declaration custom(String type, Place place, Fields inputs) {
    return place.declare(type, inputs, provider, VERSION);
  }
}
