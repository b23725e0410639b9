package dev.freehold.local.google;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.local.Endpoint;
import dev.freehold.local.Launch;
import dev.freehold.local.LocalService;
import dev.freehold.local.ServiceFolder;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server as a local service; what it holds survives a stop. */
public final class GoogleService implements LocalService {
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 2_000;

  private final String name;
  private final Endpoint endpoint;

  public GoogleService(String name, Endpoint endpoint) {
    this.name = name;
    this.endpoint = endpoint;
  }

  /** The address; below it are {@code datacatalog/v1beta1/} and the bases of the other APIs. */
  public static String url(Endpoint endpoint) {
    return "http://" + endpoint + "/";
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
    return "`emulators: { " + name + " }` of the environment";
  }

  @Override
  public Launch launch(ServiceFolder folder) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            GoogleMain.class.getName(),
            folder.settings().toString());
    Map<String, String> settings =
        Map.of(
            GoogleMain.HOST, endpoint.host(),
            GoogleMain.PORT, String.valueOf(endpoint.port()),
            GoogleMain.DATA, folder.data().toString());
    return new Launch(command, settings, "");
  }

  /** Its own classes and the JSON library, wherever this process has them from. */
  private static String classPath() {
    return Stream.of(GoogleMain.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
        .map(GoogleService::source)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type + " is no path", e);
    }
  }

  @Override
  public boolean isReady(ServiceFolder folder) {
    try {
      var url = URI.create("http://" + endpoint + GoogleServer.READY).toURL();
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
    return "Google server " + name + " at " + endpoint;
  }
}
