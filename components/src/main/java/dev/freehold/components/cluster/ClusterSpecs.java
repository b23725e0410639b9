package dev.freehold.components.cluster;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.cluster.ConfluentCluster;
import dev.freehold.model.cluster.Credentials;
import dev.freehold.model.cluster.Endpoints;
import dev.freehold.model.cluster.KafkaCluster;
import dev.freehold.model.cluster.KafkaCluster.Mechanism;
import dev.freehold.model.cluster.KafkaCluster.Security;
import dev.freehold.model.cluster.KafkaCluster.Transport;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.unit.SecretRef;
import java.util.List;

/** Describes clusters where no platform.yaml does. */
public final class ClusterSpecs {
  private static final int REPLICATION = 3;
  private static final Endpoints NO_ENDPOINTS = new Endpoints("", "");

  private ClusterSpecs() {}

  /**
   * Apache Kafka with SCRAM-SHA-512 over TLS.
   *
   * @param name the provider's logical name in the stack: {@code main}
   * @param username the administrator
   * @param password the reference of the administrator's password: {@code secret://kafka/admin}
   */
  public static Cluster kafka(
      String name, List<String> bootstrap, String username, String password) {
    return kafka(name, bootstrap, Security.SCRAM, Transport.TLS, login(username, password));
  }

  /** Apache Kafka without logins or encryption. */
  public static Cluster plaintext(String name, List<String> bootstrap) {
    return kafka(name, bootstrap, Security.PLAINTEXT, Transport.PLAIN, Credentials.none());
  }

  private static Cluster kafka(
      String name,
      List<String> bootstrap,
      Security security,
      Transport transport,
      Credentials credentials) {
    var kafka =
        new KafkaCluster(
            name,
            bootstrap,
            security,
            Mechanism.SCRAM_SHA_512,
            transport,
            REPLICATION,
            credentials,
            NO_ENDPOINTS,
            Span.builtIn());
    return new Cluster(name, kafka);
  }

  /**
   * A cluster of Confluent Cloud.
   *
   * @param environmentId {@code env-...}
   * @param clusterId {@code lkc-...}
   * @param restEndpoint the cluster's REST API
   * @param key the API key
   * @param secret the reference of the API key's secret: {@code secret://confluent/main}
   */
  public static Cluster confluent(
      String name,
      String environmentId,
      String clusterId,
      String restEndpoint,
      String key,
      String secret) {
    var confluent =
        new ConfluentCluster(
            name,
            environmentId,
            clusterId,
            restEndpoint,
            REPLICATION,
            login(key, secret),
            NO_ENDPOINTS,
            Span.builtIn());
    return new Cluster(name, confluent);
  }

  private static Credentials login(String username, String password) {
    return new Credentials.Login(username, secret(password));
  }

  /** Reads the reference of a secret. */
  static SecretRef secret(String reference) {
    if (!reference.startsWith(SecretRef.SCHEME)) {
      // Without what was given: it may be the secret itself.
      throw new IllegalArgumentException(
          "A password is given by its reference, such as secret://kafka/admin");
    }
    return new SecretRef(reference.substring(SecretRef.SCHEME.length()));
  }
}
