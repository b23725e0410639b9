package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;
import dev.freehold.local.Endpoint;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalService;
import dev.freehold.local.catalog.ServiceCatalog;
import dev.freehold.local.catalog.ServiceRequest;
import dev.freehold.model.Platform;
import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.cluster.KafkaCluster;
import dev.freehold.stacks.secret.GeneratedSecrets;
import java.util.ArrayList;
import java.util.List;

/** The services that a local environment's clusters ask for. */
public final class LocalServices {
  private final Platform platform;
  private final GeneratedSecrets secrets;

  public LocalServices(Platform platform, GeneratedSecrets secrets) {
    if (!platform.isLocal()) {
      throw new Refused(
          ExitCode.INVALID,
          "The environment '"
              + platform.name()
              + "' is not local: it has no `local: true` in platform/platform.yaml");
    }
    this.platform = platform;
    this.secrets = secrets;
  }

  public static LocalEnvironment environment(Installation installation) {
    return LocalEnvironment.under(installation.root());
  }

  /** One service per cluster of type kafka. */
  public List<LocalService> all() {
    var services = new ArrayList<LocalService>();
    for (Cluster cluster : platform.clusters().values()) {
      cluster
          .spec()
          .fold(
              kafka -> services.addAll(kafka(kafka)),
              confluent -> {
                throw new Refused(
                    ExitCode.INVALID,
                    "The cluster '"
                        + confluent.name()
                        + "' is of type confluent-cloud, which does not run on a laptop; give the local environment a cluster of type kafka");
              });
    }
    return services;
  }

  private List<LocalService> kafka(KafkaCluster cluster) {
    String address = cluster.bootstrap().get(0);
    int colon = address.lastIndexOf(':');
    var endpoint =
        new Endpoint(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    return cluster
        .credentials()
        .fold(
            (username, password) ->
                ServiceCatalog.create(
                        "kafka",
                        new ServiceRequest(
                            cluster.name(), endpoint, username, secrets.value(password.toString())))
                    .stream()
                    .toList(),
            () -> {
              throw new Refused(
                  ExitCode.INVALID,
                  "The local cluster '"
                      + cluster.name()
                      + "' needs `credentials: { username, password }`; the password is made up on first use");
            });
  }
}
