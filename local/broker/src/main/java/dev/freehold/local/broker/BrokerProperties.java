package dev.freehold.local.broker;

import java.util.List;
import java.util.Properties;

/** The Kafka configuration of a local cluster: no listener lets anyone in without a password. */
final class BrokerProperties {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String CLIENT = "CLIENT";
  private static final String INTERNAL = "INTERNAL";
  private static final String SCRAM = "SCRAM-SHA-512,SCRAM-SHA-256";

  private BrokerProperties() {}

  static Properties of(BrokerSettings settings, ListenerSecrets secrets, InternalPorts ports) {
    var properties = new Properties();
    listeners(properties, settings, ports);
    logins(properties, secrets.plainServer(settings.admin()));
    properties.put("super.users", "User:" + settings.admin());
    properties.put("log.dirs", settings.data().toString());
    access(properties);
    sizes(properties);
    return properties;
  }

  private static void listeners(Properties to, BrokerSettings settings, InternalPorts ports) {
    String client = CLIENT + "://" + settings.bootstrap();
    String internal = INTERNAL + "://" + settings.host() + ":" + ports.broker();
    String controller = settings.host() + ":" + ports.controller();
    to.put("process.roles", "broker,controller");
    to.put("node.id", String.valueOf(NODE));
    to.put("listeners", client + "," + internal + "," + CONTROLLER + "://" + controller);
    to.put("advertised.listeners", client + "," + internal);
    to.put("controller.listener.names", CONTROLLER);
    to.put("controller.quorum.voters", NODE + "@" + controller);
    to.put("inter.broker.listener.name", INTERNAL);
  }

  private static void logins(Properties to, String plainServer) {
    to.put(
        "listener.security.protocol.map",
        String.join(
            ",",
            List.of(
                CLIENT + ":SASL_PLAINTEXT",
                INTERNAL + ":SASL_PLAINTEXT",
                CONTROLLER + ":SASL_PLAINTEXT")));
    String scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
    to.put("sasl.enabled.mechanisms", SCRAM);
    to.put("listener.name.client.sasl.enabled.mechanisms", SCRAM);
    to.put("listener.name.client.scram-sha-512.sasl.jaas.config", scram);
    to.put("listener.name.client.scram-sha-256.sasl.jaas.config", scram);
    for (String listener : List.of("internal", "controller")) {
      to.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
      to.put("listener.name." + listener + ".plain.sasl.jaas.config", plainServer);
    }
    to.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    to.put("sasl.mechanism.controller.protocol", "PLAIN");
  }

  private static void access(Properties to) {
    to.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    to.put("allow.everyone.if.no.acl.found", "false");
    to.put("auto.create.topics.enable", "false");
  }

  private static void sizes(Properties to) {
    for (String internal : List.of("offsets.topic", "transaction.state.log")) {
      to.put(internal + ".replication.factor", "1");
      to.put(internal + ".num.partitions", "1");
    }
    to.put("transaction.state.log.min.isr", "1");
    to.put("share.coordinator.state.topic.replication.factor", "1");
    to.put("share.coordinator.state.topic.min.isr", "1");
    to.put("share.coordinator.state.topic.num.partitions", "1");
    to.put("group.initial.rebalance.delay.ms", "0");
    // After kill -9 the controller waits for the end of the dead broker's session.
    to.put("broker.session.timeout.ms", "3000");
    to.put("broker.heartbeat.interval.ms", "500");
    to.put("log.cleaner.dedupe.buffer.size", "2097152");
    // Mapping the 10 MiB of the default costs milliseconds per partition on some file systems.
    to.put("log.index.size.max.bytes", "262144");
    to.put("num.network.threads", "1");
    to.put("num.io.threads", "2");
    to.put("num.recovery.threads.per.data.dir", "2");
  }
}
