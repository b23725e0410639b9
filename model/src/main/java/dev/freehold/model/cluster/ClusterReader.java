package dev.freehold.model.cluster;

import dev.freehold.model.cluster.KafkaCluster.Mechanism;
import dev.freehold.model.cluster.KafkaCluster.Security;
import dev.freehold.model.cluster.KafkaCluster.Transport;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.SecretRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Reads one cluster and refuses the settings of the other type. */
public final class ClusterReader {
  private static final List<Key<?>> KAFKA_ONLY =
      List.of(ClusterKeys.BOOTSTRAP, ClusterKeys.SECURITY, ClusterKeys.MECHANISM, ClusterKeys.TLS);
  private static final List<Key<?>> CONFLUENT_ONLY =
      List.of(ClusterKeys.ENVIRONMENT_ID, ClusterKeys.CLUSTER_ID, ClusterKeys.REST_ENDPOINT);

  private final String name;
  private final Span span;
  private final Mapping map;
  private final Problems problems;

  /**
   * @param span the cluster's name in the file
   */
  public ClusterReader(String name, Span span, Mapping map, Problems problems) {
    this.name = name;
    this.span = span;
    this.map = map;
    this.problems = problems;
  }

  public ClusterSpec read() {
    boolean kafka = ClusterKeys.TYPE.in(map, "kafka").equals("kafka");
    refuse(kafka ? CONFLUENT_ONLY : KAFKA_ONLY, kafka ? "kafka" : "confluent-cloud");
    return kafka ? kafka() : confluent();
  }

  private ClusterSpec kafka() {
    need(ClusterKeys.BOOTSTRAP, map, span);
    Security security =
        ClusterKeys.SECURITY.in(map, "scram").equals("scram") ? Security.SCRAM : Security.PLAINTEXT;
    if (security == Security.PLAINTEXT) {
      refuse(List.of(ClusterKeys.MECHANISM, ClusterKeys.CREDENTIALS), "security: plaintext");
    }
    String mechanism = ClusterKeys.MECHANISM.in(map, "SCRAM-SHA-512");
    return new KafkaCluster(
        name,
        Shapes.values(ClusterKeys.BOOTSTRAP.in(map, List.of())),
        security,
        mechanism.endsWith("256") ? Mechanism.SCRAM_SHA_256 : Mechanism.SCRAM_SHA_512,
        ClusterKeys.TLS.in(map, true) ? Transport.TLS : Transport.PLAIN,
        ClusterKeys.REPLICATION.in(map, 3),
        credentials(ClusterKeys.USERNAME, ClusterKeys.PASSWORD),
        endpoints(),
        span);
  }

  private ClusterSpec confluent() {
    need(ClusterKeys.ENVIRONMENT_ID, map, span);
    need(ClusterKeys.CLUSTER_ID, map, span);
    int replication = ClusterKeys.REPLICATION.in(map, 3);
    if (replication != 3) {
      problems.error(
          Code.CLUSTER_SETTING,
          place(ClusterKeys.REPLICATION),
          "confluent-cloud always keeps 3 replicas",
          "remove replication");
    }
    return new ConfluentCluster(
        name,
        ClusterKeys.ENVIRONMENT_ID.in(map, ""),
        ClusterKeys.CLUSTER_ID.in(map, ""),
        ClusterKeys.REST_ENDPOINT.in(map, ""),
        replication,
        credentials(ClusterKeys.API_KEY, ClusterKeys.API_SECRET),
        endpoints(),
        span);
  }

  private Credentials credentials(Key<String> user, Key<SecretRef> password) {
    if (!map.has(ClusterKeys.CREDENTIALS.name())) {
      return Credentials.none();
    }
    Mapping login = map.map(ClusterKeys.CREDENTIALS.name());
    Span at = map.field(ClusterKeys.CREDENTIALS.name()).map(f -> f.keySpan()).orElse(span);
    need(user, login, at);
    need(password, login, at);
    for (String key : login.keys()) {
      if (!key.equals(user.name()) && !key.equals(password.name())) {
        Span place = login.field(key).map(field -> field.keySpan()).orElse(at);
        problems.error(
            Code.CLUSTER_SETTING,
            place,
            key + " belongs to another type of cluster",
            "use " + user.name() + " and " + password.name());
      }
    }
    Optional<SecretRef> secret = password.in(login).map(located -> located.value());
    return secret
        .<Credentials>map(ref -> new Credentials.Login(user.in(login, ""), ref))
        .orElse(Credentials.none());
  }

  private Endpoints endpoints() {
    return new Endpoints(ClusterKeys.CONNECT.in(map, ""), ClusterKeys.REGISTRY.in(map, ""));
  }

  private void need(Key<?> key, Mapping holder, Span at) {
    if (!holder.has(key.name())) {
      problems.error(
          Code.MISSING_KEY,
          at,
          "a cluster of this type needs " + key.name(),
          "add " + key.name() + ": " + key.shape().expected());
    }
  }

  private void refuse(List<Key<?>> keys, String what) {
    for (Key<?> key : keys) {
      if (map.has(key.name())) {
        String detail = key.name() + " does not go with " + what;
        problems.error(Code.CLUSTER_SETTING, place(key), detail, "remove " + key.name());
      }
    }
  }

  private Span place(Key<?> key) {
    return map.field(key.name()).map(field -> field.keySpan()).orElse(span);
  }
}
