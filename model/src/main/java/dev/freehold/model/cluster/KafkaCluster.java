package dev.freehold.model.cluster;

import dev.freehold.model.diagnostic.Span;
import java.util.List;

/** {@code type: kafka}: any Apache Kafka, spoken to over its own protocol. */
public record KafkaCluster(
    String name,
    List<String> bootstrap,
    Security security,
    Mechanism mechanism,
    Transport transport,
    int replication,
    Credentials credentials,
    Endpoints endpoints,
    Span span)
    implements ClusterSpec {
  public KafkaCluster {
    bootstrap = List.copyOf(bootstrap);
  }

  /** How clients prove who they are. */
  public enum Security {
    PLAINTEXT,
    SCRAM
  }

  /** The SCRAM mechanism of clients and credentials. */
  public enum Mechanism {
    SCRAM_SHA_256("SCRAM-SHA-256"),
    SCRAM_SHA_512("SCRAM-SHA-512");

    private final String id;

    Mechanism(String id) {
      this.id = id;
    }

    /** As Kafka spells it. */
    public String id() {
      return id;
    }
  }

  /** {@code tls: true | false}. */
  public enum Transport {
    TLS,
    PLAIN
  }

  /** Whether principals log in with SCRAM credentials that the stacks create. */
  public boolean usesScram() {
    return security == Security.SCRAM;
  }

  /** Kafka's {@code security.protocol}. */
  public String securityProtocol() {
    String sasl = usesScram() ? "SASL_" : "";
    return sasl + (transport == Transport.TLS ? "SSL" : "PLAINTEXT");
  }
}
