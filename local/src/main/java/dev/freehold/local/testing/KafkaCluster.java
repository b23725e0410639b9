package dev.freehold.local.testing;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.kafka.BrokerHome;
import dev.freehold.local.kafka.KafkaService;
import dev.freehold.local.kafka.ScramAdmin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Kafka cluster on a random loopback port that ends when it is closed, or with this JVM.
 *
 * <pre>{@code
 * try (var kafka = KafkaCluster.start(folder)) {
 *   Admin admin = Admin.create(kafka.clientProperties());
 * }
 * }</pre>
 */
public final class KafkaCluster implements AutoCloseable {
  private static final String NAME = "kafka";
  private static final int ATTEMPTS = 3;
  private final LocalEnvironment environment;
  private final Endpoint endpoint;
  private final ScramAdmin admin;

  private KafkaCluster(LocalEnvironment environment, Endpoint endpoint, ScramAdmin admin) {
    this.environment = environment;
    this.endpoint = endpoint;
    this.admin = admin;
  }

  /** Starts a cluster that keeps its data under the folder. */
  public static KafkaCluster start(Path folder) {
    var environment = LocalEnvironment.under(folder);
    var admin = new ScramAdmin("admin", UUID.randomUUID().toString());
    for (int attempt = 1; ; attempt++) {
      var cluster = new KafkaCluster(environment, Endpoint.free(), admin);
      try {
        cluster.start();
        return cluster;
      } catch (LocalException e) {
        if (attempt == ATTEMPTS || isNotAboutPorts(e)) {
          throw e;
        }
      }
    }
  }

  /** Starts it again after {@link #stop} or {@link #kill}, at the same address with its data. */
  public void start() {
    var service = new KafkaService(NAME, endpoint, admin, BrokerHome.locate());
    environment
        .start(List.of(service.endingWith(ProcessHandle.current())), LocalProgress.SILENT)
        .orThrow();
  }

  /** Stops it and keeps its data. */
  public void stop() {
    environment.stop(LocalProgress.SILENT);
  }

  /** Ends its process as {@code kill -9} does. */
  public void kill() {
    ProcessHandle.of(environment.status(NAME).pid())
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  /** Address for clients, {@code host:port}. */
  public String bootstrap() {
    return endpoint.toString();
  }

  /** Name of the super user. */
  public String adminUsername() {
    return admin.username();
  }

  /** Password of the super user. */
  public String adminPassword() {
    return admin.password();
  }

  /** Configuration of a Kafka client that logs in as the super user. */
  public Map<String, Object> clientProperties() {
    return clientProperties(admin.username(), admin.password());
  }

  /** Configuration of a Kafka client that logs in as somebody. */
  public Map<String, Object> clientProperties(String username, String password) {
    String module = "org.apache.kafka.common.security.scram.ScramLoginModule required";
    String login = module + " username=\"" + username + "\" password=\"" + password + "\";";
    return Map.of(
        "bootstrap.servers",
        bootstrap(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        admin.mechanism(),
        "sasl.jaas.config",
        login);
  }

  @Override
  public void close() {
    stop();
  }

  private static boolean isNotAboutPorts(LocalException e) {
    return e.problems().stream()
        .noneMatch(
            p ->
                p.kind() == LocalProblem.Kind.PORT_IN_USE || p.detail().contains("already in use"));
  }
}
