package dev.freehold.components.cluster;

/**
 * One rule of a cluster's authorizer, host {@code *}, permission allow.
 *
 * @param principal {@code User:payments.ledger}
 */
public record Acl(
    Resource resource, String name, Pattern pattern, String principal, Action action) {

  /** What the rule is about. */
  public enum Resource {
    TOPIC("Topic", "TOPIC"),
    GROUP("Group", "GROUP"),
    CLUSTER("Cluster", "CLUSTER"),
    TRANSACTIONAL_ID("TransactionalID", "TRANSACTIONAL_ID");

    private final String kafka;
    private final String confluent;

    Resource(String kafka, String confluent) {
      this.kafka = kafka;
      this.confluent = confluent;
    }

    String kafka() {
      return kafka;
    }

    String confluent() {
      return confluent;
    }
  }

  /** How names are compared. */
  public enum Pattern {
    LITERAL("Literal"),
    PREFIXED("Prefixed");

    private final String kafka;

    Pattern(String kafka) {
      this.kafka = kafka;
    }

    String kafka() {
      return kafka;
    }

    String confluent() {
      return name();
    }
  }

  /** What is allowed; read and write include describe. */
  public enum Action {
    READ("Read"),
    WRITE("Write"),
    DESCRIBE("Describe"),
    DESCRIBE_CONFIGS("DescribeConfigs"),
    IDEMPOTENT_WRITE("IdempotentWrite");

    private final String kafka;

    Action(String kafka) {
      this.kafka = kafka;
    }

    String kafka() {
      return kafka;
    }

    String confluent() {
      return name();
    }
  }

  /** The only name that the resource type cluster has. */
  public static final String THE_CLUSTER = "kafka-cluster";
}
