package dev.freehold.local.broker;

import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A running Kafka node that answers its admin. */
final class LocalBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalBroker(KafkaRaftServer server) {
    this.server = server;
  }

  /** Starts the node on the data folder of the settings and waits until the admin can log in. */
  static LocalBroker start(BrokerSettings settings, String password) throws Exception {
    boolean newStorage = Storage.prepare(settings.data());
    ListenerSecrets secrets = ListenerSecrets.withAdmin(password);
    InternalPorts ports = InternalPorts.free(settings.host());
    var properties = BrokerProperties.of(settings, secrets, ports);
    var broker =
        new LocalBroker(new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM));
    try {
      broker.server.startup();
      new AdminCredential(settings, secrets, ports.broker()).establish(newStorage);
    } catch (Exception | Error e) {
      broker.close();
      throw e;
    }
    return broker;
  }

  void await() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.shutdown();
    }
  }
}
