package dev.freehold.local.kafka;

import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalProgress;
import java.nio.file.Path;
import java.util.List;

/** Starts a cluster and ends, as a command does. */
final class Starter {
  private Starter() {}

  public static void main(String[] args) {
    var endpoint = new Endpoint("127.0.0.1", Integer.parseInt(args[1]));
    var admin = new ScramAdmin("ad.min-1", "secret");
    LocalEnvironment.under(Path.of(args[0]))
        .start(
            List.of(new KafkaService("kafka", endpoint, admin, BrokerHome.locate())),
            LocalProgress.SILENT)
        .orThrow();
  }
}
