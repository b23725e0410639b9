package dev.freehold.local.registry;

import dev.freehold.local.Endpoint;
import dev.freehold.local.Launch;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.LocalService;
import dev.freehold.local.ServiceFolder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A schema registry; what it holds survives a stop. */
public final class RegistryService implements LocalService {
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 2_000;

  private final String name;
  private final Endpoint endpoint;
  private final RegistryProgram program;

  public RegistryService(String name, Endpoint endpoint, RegistryProgram program) {
    this.name = name;
    this.endpoint = endpoint;
    this.program = program;
  }

  /** The address for clients of Confluent's REST API. */
  public static String url(Endpoint endpoint) {
    return "http://" + endpoint + "/apis/ccompat/v7";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(endpoint);
  }

  @Override
  public String portSetting() {
    return "the address of registry " + name;
  }

  @Override
  public void install(ServiceFolder folder, LocalProgress progress) {
    program.install(folder, progress);
  }

  @Override
  public Launch launch(ServiceFolder folder) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dsmallrye.config.locations=" + folder.settings(),
            "-jar",
            program.jar(folder).toString());
    Map<String, String> settings =
        Map.of(
            "quarkus.http.host",
            endpoint.host(),
            "quarkus.http.port",
            String.valueOf(endpoint.port()),
            "quarkus.log.level",
            "WARN",
            "quarkus.http.access-log.enabled",
            "false",
            "apicurio.storage.kind",
            "sql",
            "apicurio.storage.sql.kind",
            "h2",
            "apicurio.datasource.url",
            "jdbc:h2:file:" + folder.data().resolve("registry"));
    return new Launch(command, settings, "");
  }

  @Override
  public boolean isReady(ServiceFolder folder) {
    try {
      var url = URI.create(url(endpoint) + "/subjects").toURL();
      var request = (HttpURLConnection) url.openConnection();
      request.setConnectTimeout(PATIENCE_MILLIS);
      request.setReadTimeout(PATIENCE_MILLIS);
      return request.getResponseCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "schema registry " + name + " at " + endpoint;
  }
}
