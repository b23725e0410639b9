package dev.freehold.providers.conformance;

import dev.freehold.local.testing.KafkaCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** A real broker, and what somebody does to it behind the engine's back. */
final class Broker implements Surroundings {
  private final KafkaCluster cluster;

  Broker(Path folder) {
    cluster = KafkaCluster.start(folder);
  }

  @Override
  public Map<String, String> config() {
    return Map.of(
        "kafka:bootstrapServers",
        "[\"" + cluster.bootstrap() + "\"]",
        "kafka:tlsEnabled",
        "false",
        "kafka:saslMechanism",
        "scram-sha512",
        "kafka:saslUsername",
        cluster.adminUsername(),
        "kafka:saslPassword",
        cluster.adminPassword());
  }

  @Override
  public String version() {
    return "3.13.1";
  }

  @Override
  public void suffer(String action) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      switch (action) {
        case "create-legacy" -> {
          var legacy = new NewTopic("legacy", 2, (short) 1);
          admin
              .createTopics(List.of(legacy.configs(Map.of("retention.ms", "3600000"))))
              .all()
              .get();
        }
        case "drift" -> {
          var topic = new ConfigResource(ConfigResource.Type.TOPIC, "orders.placed");
          var shorter =
              new AlterConfigOp(new ConfigEntry("retention.ms", "5000"), AlterConfigOp.OpType.SET);
          admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter))).all().get();
        }
        case "drop-audit" -> admin.deleteTopics(List.of("ship.audit")).all().get();
        default -> throw new IllegalArgumentException("unknown action " + action);
      }
    }
  }

  @Override
  public void close() {
    cluster.close();
  }
}
