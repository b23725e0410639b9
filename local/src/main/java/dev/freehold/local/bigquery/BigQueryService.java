package dev.freehold.local.bigquery;

import dev.freehold.local.Endpoint;
import dev.freehold.local.Launch;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.LocalService;
import dev.freehold.local.ServiceFolder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * BigQuery's REST API for any project; what it holds survives a stop. The emulator's Storage API
 * takes a free port of its own.
 */
public final class BigQueryService implements LocalService {
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 5_000;

  /** The emulator makes one project and dataset by itself; these are out of everybody's way. */
  private static final String OWN_PROJECT = "emulator";

  private static final String MAIN =
      "import sys; from local_bigquery.cli import main; main(sys.argv[1:])";

  private final String name;
  private final Endpoint endpoint;
  private final EmulatorProgram program;

  public BigQueryService(String name, Endpoint endpoint, EmulatorProgram program) {
    this.name = name;
    this.endpoint = endpoint;
    this.program = program;
  }

  /** The base address of the API, with a slash at its end. */
  public static String url(Endpoint endpoint) {
    return "http://" + endpoint + "/bigquery/v2/";
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
  public void install(ServiceFolder folder, LocalProgress progress) {
    program.install(folder, progress);
  }

  /** The emulator takes settings from many variables, so it gets none but those it needs. */
  @Override
  public Launch launch(ServiceFolder folder) {
    List<String> command =
        List.of(
            "/usr/bin/env",
            "-i",
            "HOME=" + program.home(folder),
            "PATH=/usr/bin:/bin",
            program.python(folder).toString(),
            "-I",
            "-c",
            MAIN,
            "serve",
            "--host",
            endpoint.host(),
            "--port",
            String.valueOf(endpoint.port()),
            "--grpc-port",
            "0",
            "--project",
            OWN_PROJECT,
            "--dataset",
            "unused",
            "--data-dir",
            folder.data().toString());
    Map<String, String> settings =
        Map.of("endpoint", endpoint.toString(), "program", program.python(folder).toString());
    return new Launch(command, settings, "");
  }

  @Override
  public boolean isReady(ServiceFolder folder) {
    try {
      var url = URI.create(url(endpoint) + "projects/" + OWN_PROJECT + "/datasets").toURL();
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
    return "BigQuery emulator " + name + " at " + endpoint;
  }
}
