package dev.freehold.model.cluster;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.SecretRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;

/** The keys of a cluster in platform.yaml. */
public final class ClusterKeys {
  static final Key<String> TYPE =
      Key.required(
          "type",
          Shapes.word("kafka", "confluent-cloud"),
          "What it is, and so how it is spoken to.");
  static final Key<List<Located<String>>> BOOTSTRAP =
      Key.optional("bootstrap", Shapes.list(Addresses.server()), "kafka: servers to begin with.");
  static final Key<String> SECURITY =
      Key.optional(
          "security", Shapes.word("plaintext", "scram"), "kafka: how clients log in; scram.");
  static final Key<String> MECHANISM =
      Key.optional(
          "mechanism",
          Shapes.word("SCRAM-SHA-256", "SCRAM-SHA-512"),
          "kafka: the SCRAM mechanism; SCRAM-SHA-512.");
  static final Key<Boolean> TLS =
      Key.optional("tls", Shapes.flag(), "kafka: whether connections are encrypted; true.");
  static final Key<Integer> REPLICATION =
      Key.optional("replication", Shapes.whole(1, 15), "Replicas of a topic that does not say; 3.");
  static final Key<String> USERNAME =
      Key.optional("username", Shapes.text(), "kafka: the administrator's user name.");
  static final Key<SecretRef> PASSWORD =
      Key.optional("password", Addresses.secret(), "kafka: the administrator's password.");
  static final Key<String> API_KEY =
      Key.optional("key", Shapes.text(), "confluent-cloud: the API key.");
  static final Key<SecretRef> API_SECRET =
      Key.optional("secret", Addresses.secret(), "confluent-cloud: the API key's secret.");
  static final Key<Mapping> CREDENTIALS =
      Key.optional(
          "credentials",
          ObjectShape.of("credentials", USERNAME, PASSWORD, API_KEY, API_SECRET),
          "What Freehold logs in with: username and password, or key and secret.");
  static final Key<String> ENVIRONMENT_ID =
      Key.optional("environmentId", Shapes.text(), "confluent-cloud: env-...");
  static final Key<String> CLUSTER_ID =
      Key.optional("clusterId", Shapes.text(), "confluent-cloud: lkc-...");
  static final Key<String> REST_ENDPOINT =
      Key.optional(
          "restEndpoint", Addresses.url("https://"), "confluent-cloud: the cluster's REST API.");
  static final Key<String> CONNECT =
      Key.optional("connect", Addresses.url("http://", "https://"), "Kafka Connect's REST API.");
  static final Key<String> REGISTRY =
      Key.optional("registry", Addresses.url("http://", "https://"), "The schema registry.");

  /** A cluster. */
  public static final ObjectShape SHAPE =
      ObjectShape.of(
          "a cluster",
          TYPE,
          BOOTSTRAP,
          SECURITY,
          MECHANISM,
          TLS,
          REPLICATION,
          CREDENTIALS,
          ENVIRONMENT_ID,
          CLUSTER_ID,
          REST_ENDPOINT,
          CONNECT,
          REGISTRY);

  private ClusterKeys() {}
}
