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
import dev.freehold.model.environment.Emulators;
import dev.freehold.stacks.secret.GeneratedSecrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services that a local environment's clusters and warehouses ask for. */
public final class LocalServices {
  private static final String BIGQUERY = "bigquery";
  private static final String GOOGLE = "google";

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

  /**
   * One service per cluster of type kafka, and Google's where there are warehouses, or where there
   * were: stacks may still own something in them.
   */
  public List<LocalService> all(LocalEnvironment environment) {
    var services = new ArrayList<>(clusters());
    boolean warehouses = platform.domains().stream().anyMatch(d -> !d.warehouses().isEmpty());
    google().stream()
        .filter(s -> warehouses || Files.isDirectory(environment.folder(s.name()).data()))
        .forEach(services::add);
    return services;
  }

  /** What stands for Google on this machine; somebody else runs what is elsewhere. */
  public List<LocalService> google() {
    Emulators emulators = platform.environment().emulators();
    return Stream.of(service(BIGQUERY, emulators.bigquery()), service(GOOGLE, emulators.google()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LocalService> service(String type, String address) {
    return endpoint(type, address)
        .flatMap(endpoint -> ServiceCatalog.create(type, new ServiceRequest(type, endpoint)));
  }

  /** Whether the stack of a domain cannot be applied without the service. */
  public boolean needs(String domain, String service) {
    return List.of(BIGQUERY, GOOGLE).contains(service)
        && platform.domain(domain).stream().anyMatch(d -> !d.warehouses().isEmpty());
  }

  private Optional<Endpoint> endpoint(String type, String address) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address);
      boolean here =
          "http".equals(uri.getScheme())
              && uri.getPort() > 0
              && String.valueOf(uri.getHost()).matches("localhost|127\\.[0-9.]+");
      return here ? Optional.of(new Endpoint(uri.getHost(), uri.getPort())) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new Refused(
          ExitCode.INVALID,
          "The address of emulators.%s of the environment '%s' is none: %s"
              .formatted(type, platform.name(), e.getMessage()));
    }
  }

  private List<LocalService> clusters() {
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
