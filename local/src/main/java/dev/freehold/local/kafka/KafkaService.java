package dev.freehold.local.kafka;

import dev.freehold.local.Endpoint;
import dev.freehold.local.Launch;
import dev.freehold.local.LocalService;
import dev.freehold.local.ServiceFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Kafka cluster of one KRaft node with ACLs, SCRAM and quotas.
 *
 * <p>Clients come in at one address, by SCRAM only; the admin is the only super user. The password
 * may differ from the one of the run before: the node takes the new one over.
 */
public final class KafkaService implements LocalService {
  private static final String MAIN = "dev.freehold.local.broker.BrokerMain";
  private final String name;
  private final Endpoint client;
  private final ScramAdmin admin;
  private final BrokerHome home;
  private final List<String> arguments;

  /** A cluster whose process lives until it is stopped. */
  public KafkaService(String name, Endpoint client, ScramAdmin admin, BrokerHome home) {
    this(name, client, admin, home, List.of());
  }

  private KafkaService(
      String name, Endpoint client, ScramAdmin admin, BrokerHome home, List<String> arguments) {
    this.name = name;
    this.client = client;
    this.admin = admin;
    this.home = home;
    this.arguments = arguments;
  }

  /** The same cluster, ending by itself when the given process ends; for tests. */
  public KafkaService endingWith(ProcessHandle process) {
    return new KafkaService(name, client, admin, home, List.of(String.valueOf(process.pid())));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(client);
  }

  @Override
  public String portSetting() {
    return "the bootstrap address of cluster " + name;
  }

  @Override
  public Launch launch(ServiceFolder folder) {
    List<String> command = new ArrayList<>(home.java(name));
    command.addAll(List.of(MAIN, folder.settings().toString()));
    command.addAll(arguments);
    Map<String, String> settings =
        Map.of(
            "host", client.host(),
            "port", String.valueOf(client.port()),
            "admin", admin.username(),
            "mechanism", admin.mechanism(),
            "data", folder.data().toString(),
            "ready", folder.ready().toString());
    return new Launch(command, settings, admin.password());
  }

  /** The broker writes the ready file once its admin has logged in. */
  @Override
  public boolean isReady(ServiceFolder folder) {
    return Files.exists(folder.ready()) && client.answers();
  }

  @Override
  public String toString() {
    return "Kafka cluster " + name + " at " + client;
  }
}
