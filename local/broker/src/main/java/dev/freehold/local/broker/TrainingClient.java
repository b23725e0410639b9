package dev.freehold.local.broker;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Asks a broker for everything that provisioning asks for, so that the archive holds it. */
final class TrainingClient {
  private static final String TOPIC = "training";

  private TrainingClient() {}

  static void exercise(String bootstrap, String password) throws Exception {
    var login = new ListenerSecrets(password, "").scramLogin("admin");
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            login);
    try (Admin client = Admin.create(config)) {
      topics(client);
      access(client);
      client.deleteTopics(List.of(TOPIC)).all().get();
      client.listTopics().names().get();
    }
  }

  private static void topics(Admin client) throws Exception {
    var retention = Map.of("retention.ms", "3600000");
    client.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1).configs(retention))).all().get();
    client.createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(3))).all().get();
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
    var compact = new ConfigEntry("cleanup.policy", "compact");
    var set = new AlterConfigOp(compact, AlterConfigOp.OpType.SET);
    client.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    client.describeConfigs(List.of(resource)).all().get();
    client.describeTopics(List.of(TOPIC)).allTopicNames().get();
  }

  private static void access(Admin client) throws Exception {
    var pattern = new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.PREFIXED);
    var entry =
        new AccessControlEntry("User:training", "*", AclOperation.READ, AclPermissionType.ALLOW);
    client.createAcls(List.of(new AclBinding(pattern, entry))).all().get();
    client.describeAcls(AclBindingFilter.ANY).values().get();
    client.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    var user = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, TOPIC));
    var rate = new ClientQuotaAlteration.Op("producer_byte_rate", 1024.0);
    client.alterClientQuotas(List.of(new ClientQuotaAlteration(user, List.of(rate)))).all().get();
    client.describeClientQuotas(ClientQuotaFilter.all()).entities().get();
    var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    client
        .alterUserScramCredentials(
            List.of(new UserScramCredentialUpsertion(TOPIC, scram, "training")))
        .all()
        .get();
    client.describeUserScramCredentials(List.of(TOPIC)).all().get();
  }
}
