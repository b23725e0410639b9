package dev.freehold.local.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/**
 * Keeps the admin's stored SCRAM credential equal to the password that the broker was given.
 *
 * <p>A new or changed password is written through the internal listener, which only this process
 * can log in to. So a password may be changed by starting the broker with another.
 */
final class AdminCredential {
  private static final int TIMEOUT_SECONDS = 30;
  private static final int ITERATIONS = 4096;
  private final BrokerSettings settings;
  private final ListenerSecrets secrets;
  private final int internalPort;

  AdminCredential(BrokerSettings settings, ListenerSecrets secrets, int internalPort) {
    this.settings = settings;
    this.secrets = secrets;
    this.internalPort = internalPort;
  }

  /** Returns once the client listener has let the admin in. */
  void establish(boolean newStorage) throws Exception {
    if (newStorage || !admits()) {
      write();
      if (!admits()) {
        throw new IllegalStateException("the client listener refuses the admin's password");
      }
    }
  }

  private boolean admits() throws Exception {
    Map<String, Object> config = base(settings.bootstrap());
    config.put("sasl.mechanism", settings.mechanism());
    config.put("sasl.jaas.config", secrets.scramLogin(settings.admin()));
    try (Admin client = Admin.create(config)) {
      client.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SaslAuthenticationException) {
        return false;
      }
      throw e;
    }
  }

  private void write() throws Exception {
    Map<String, Object> config = base(settings.host() + ":" + internalPort);
    config.put("sasl.mechanism", "PLAIN");
    config.put("sasl.jaas.config", secrets.plainLogin(settings.admin()));
    try (Admin client = Admin.create(config)) {
      upsert(client, ScramMechanism.SCRAM_SHA_256);
      upsert(client, ScramMechanism.SCRAM_SHA_512);
    }
  }

  /** One request each: Kafka refuses to alter a user twice in one. */
  private void upsert(Admin client, ScramMechanism mechanism) throws Exception {
    UserScramCredentialAlteration alteration =
        new UserScramCredentialUpsertion(
            settings.admin(), new ScramCredentialInfo(mechanism, ITERATIONS), secrets.admin());
    client
        .alterUserScramCredentials(List.of(alteration))
        .all()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private static Map<String, Object> base(String address) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", address);
    config.put("security.protocol", "SASL_PLAINTEXT");
    config.put("client.id", "local-broker");
    config.put("reconnect.backoff.ms", "10");
    config.put("reconnect.backoff.max.ms", "100");
    config.put("retry.backoff.ms", "10");
    config.put("retry.backoff.max.ms", "100");
    config.put("enable.metrics.push", "false");
    return config;
  }
}
