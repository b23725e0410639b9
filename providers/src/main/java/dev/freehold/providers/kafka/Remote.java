package dev.freehold.providers.kafka;

import java.util.Map;
import java.util.Optional;

/** The connection of a provider, opened by the first call that needs it. */
final class Remote implements AutoCloseable {
  private Optional<ConnectionConfig> config = Optional.empty();
  private Optional<Open> open = Optional.empty();

  private record Open(Cluster cluster, Map<String, Operations> operations) {}

  /** Takes a configuration; a connection with another one is given up. */
  synchronized void configure(ConnectionConfig with) {
    if (config.filter(with::equals).isEmpty()) {
      close();
      config = Optional.of(with);
    }
  }

  /**
   * What can be asked about a type. Throws {@link UnreachableException} with the reason why not.
   */
  synchronized Operations operations(String token) {
    if (open.isEmpty()) {
      ConnectionConfig with =
          config.orElseThrow(
              () -> new UnreachableException("The Kafka provider has not been configured."));
      open = Optional.of(open(Cluster.connect(with)));
    }
    return open.get().operations().get(token);
  }

  @Override
  public synchronized void close() {
    open.ifPresent(o -> o.cluster().close());
    open = Optional.empty();
  }

  /** The connection to ask for figures; empty while there is none. */
  synchronized Optional<Cluster> cluster() {
    return open.map(Open::cluster);
  }

  private static Open open(Cluster cluster) {
    return new Open(
        cluster,
        Map.of(
            TopicKind.TOKEN, new TopicOperations(cluster),
            AclKind.TOKEN, new AclOperations(cluster),
            QuotaKind.TOKEN, new QuotaOperations(cluster),
            ScramKind.TOKEN, new ScramOperations(cluster)));
  }
}
