package dev.freehold.local.catalog;

import dev.freehold.local.LocalService;
import dev.freehold.local.bigquery.BigQueryService;
import dev.freehold.local.bigquery.EmulatorProgram;
import dev.freehold.local.google.GoogleService;
import dev.freehold.local.kafka.BrokerHome;
import dev.freehold.local.kafka.KafkaService;
import dev.freehold.local.kafka.ScramAdmin;
import dev.freehold.local.registry.RegistryProgram;
import dev.freehold.local.registry.RegistryService;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The kinds of local service, by the {@code type} that platform files give a system. */
public final class ServiceCatalog {
  private static final Map<String, Function<ServiceRequest, LocalService>> KINDS =
      Map.of(
          "kafka", ServiceCatalog::kafka,
          "registry", ServiceCatalog::registry,
          "bigquery", ServiceCatalog::bigquery,
          "google", ServiceCatalog::google);

  private ServiceCatalog() {}

  /** A service of the type; empty where no local service of that type exists. */
  public static Optional<LocalService> create(String type, ServiceRequest request) {
    return Optional.ofNullable(KINDS.get(type)).map(kind -> kind.apply(request));
  }

  /** The types that can be run locally. */
  public static SortedSet<String> types() {
    return new TreeSet<>(KINDS.keySet());
  }

  private static LocalService kafka(ServiceRequest request) {
    var admin = new ScramAdmin(request.username(), request.password());
    return new KafkaService(request.name(), request.endpoint(), admin, BrokerHome.locate());
  }

  private static LocalService registry(ServiceRequest request) {
    return new RegistryService(request.name(), request.endpoint(), RegistryProgram.PINNED);
  }

  private static LocalService bigquery(ServiceRequest request) {
    return new BigQueryService(request.name(), request.endpoint(), EmulatorProgram.PINNED);
  }

  private static LocalService google(ServiceRequest request) {
    return new GoogleService(request.name(), request.endpoint());
  }
}
