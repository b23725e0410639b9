package dev.freehold.components.cluster;

import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.model.cluster.ConfluentCluster;
import dev.freehold.model.service.Quota;
import java.util.List;

/**
 * The types of the official {@code confluentcloud} provider. Principals are service accounts of
 * Confluent Cloud, {@code User:sa-abc123}: a service names its own with {@code physicalName} in the
 * environment's overlay. Passwords do not exist there.
 */
final class ConfluentResources implements ClusterResources {
  static final String VERSION = "2.79.0";

  private final String function;
  private final ConfluentCluster cluster;
  private final DeclarationId provider;

  ConfluentResources(String function, ConfluentCluster cluster) {
    this.function = function;
    this.cluster = cluster;
    this.provider = new DeclarationId("pulumi:providers:confluentcloud", function);
  }

  @Override
  public Declaration provider() {
    Fields.Builder config = Fields.builder().put("kafkaId", cluster.clusterId());
    if (!cluster.restEndpoint().isEmpty()) {
      config.put("kafkaRestEndpoint", cluster.restEndpoint());
    }
    cluster
        .credentials()
        .fold(
            (key, secret) ->
                config
                    .put("kafkaApiKey", key)
                    .put("kafkaApiSecret", new SecretRef(secret.toString())),
            () -> config);
    var options = Options.builder().version(VERSION).build();
    return Declaration.provider("confluentcloud", function, config.build(), options);
  }

  @Override
  public Declaration topic(Place place, TopicShape topic) {
    Fields inputs =
        Fields.builder()
            .put("topicName", topic.name())
            .put("partitionsCount", topic.partitions())
            .put("config", topic.config())
            .build();
    return custom("confluentcloud:index/kafkaTopic:KafkaTopic", place, inputs);
  }

  @Override
  public Declaration acl(Place place, Acl acl) {
    Fields inputs =
        Fields.builder()
            .put("resourceType", acl.resource().confluent())
            .put("resourceName", acl.name())
            .put("patternType", acl.pattern().confluent())
            .put("principal", acl.principal())
            .put("host", "*")
            .put("operation", acl.action().confluent())
            .put("permission", "ALLOW")
            .build();
    return custom("confluentcloud:index/kafkaAcl:KafkaAcl", place, inputs);
  }

  /** Only byte rates can be limited on Confluent Cloud, and always both. */
  @Override
  public List<Declaration> identity(Place place, Identity service) {
    var limits = service.quota().limits();
    Long produce = limits.get(Quota.Limit.PRODUCE);
    Long consume = limits.get(Quota.Limit.CONSUME);
    if (produce == null || consume == null) {
      return List.of();
    }
    Fields inputs =
        Fields.builder()
            .put("displayName", service.username())
            .put("principals", Items.of(PropertyValue.of(service.username())))
            .put(
                "throughput",
                Fields.builder()
                    .put("ingressByteRate", produce.toString())
                    .put("egressByteRate", consume.toString())
                    .build())
            .put("kafkaCluster", id(cluster.clusterId()))
            .put("environment", id(cluster.environmentId()))
            .build();
    return List.of(custom("confluentcloud:index/kafkaClientQuota:KafkaClientQuota", place, inputs));
  }

  private static Fields id(String id) {
    return Fields.builder().put("id", id).build();
  }

  private Declaration custom(String type, Place place, Fields inputs) {
    return place.declare(type, inputs, provider, VERSION);
  }
}
