package dev.freehold.bench;

import java.util.Map;

/** The platform's files: a local environment, and a remote one for plans. */
final class PlatformFiles {
  private static final String PLATFORM =
      """
      version: 1
      organisation: bench

      environments:
        local:
          local: true
          clusters: { main: local }
          project: bench-local
          location: EU
        prod:
          clusters: { main: prod }
          project: bench-prod
          location: EU

      clusters:
        local:
          type: kafka
          bootstrap: ["127.0.0.1:%d"]
          security: scram
          tls: false
          replication: 1
          credentials: { username: admin, password: "secret://platform/local-admin" }
        prod:
          type: kafka
          bootstrap: ["kafka-1.bench.example:9093", "kafka-2.bench.example:9093"]
          security: scram
          replication: 3
          credentials: { username: freehold, password: "secret://platform/prod" }

      placement:
        - cluster: main

      naming:
        topic: "{domain}.{name}"
        principal: "User:{domain}.{name}"
        consumerGroup: "{domain}.{name}"
        transactionalId: "{domain}.{name}"
        userPrincipal: "User:{mail}"

      defaults:
        topics: { partitions: 3, retention: 7d, replication: "{cluster}" }
      """;

  private static final String CLASSES =
      """
      version: 1
      classes:
        public: {}
        internal: { retention: { max: forever } }
        confidential: { encryption: required }
        personal: { retention: { max: 400d }, mask: sha256 }
      """;

  private static final String EVENT =
      """
      template: event-topic
      version: 2
      for: topic
      description: Something happened. Kept for a week, read by many.
      parameters:
        volume: { type: enum, values: [low, high], default: low }
      values:
        partitions: { low: 3, high: 12 }
        retention: 7d
        contract: { compatibility: backward }
      """;

  private static final String STATE =
      """
      template: state-topic
      version: 1
      for: topic
      description: The latest state of each key.
      parameters:
        partitions: { type: int, min: 1, max: 48, default: 3 }
      values:
        compacted: true
        partitions: "{partitions}"
        config: { min.cleanable.dirty.ratio: 0.2 }
      """;

  private PlatformFiles() {}

  static Map<String, String> of(Size size) {
    return Map.of(
        "platform/platform.yaml", String.format(PLATFORM, size.port()),
        "platform/data-classes.yaml", CLASSES,
        "platform/teams.yaml", teams(),
        "platform/templates/event-topic.yaml", EVENT,
        "platform/templates/state-topic.yaml", STATE);
  }

  private static String teams() {
    var text = new StringBuilder("version: 1\nteams:\n");
    for (int i = 0; i < Names.TEAMS; i++) {
      String name = Names.team(i);
      text.append("  ").append(name).append(":\n");
      text.append("    name: Team ").append(i).append('\n');
      text.append("    group: ").append(name).append("@bench.example\n");
      text.append("    contact: \"#").append(name).append("\"\n");
      text.append("    members: [").append(Names.person(i)).append("]\n");
    }
    return text.toString();
  }
}
