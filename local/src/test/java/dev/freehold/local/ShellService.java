package dev.freehold.local;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service that is a shell script; ready once it has made its ready file. */
record ShellService(String name, String script, List<Endpoint> endpoints) implements LocalService {

  ShellService(String name, String script) {
    this(name, script, List.of());
  }

  @Override
  public Launch launch(ServiceFolder folder) {
    var command = List.of("/bin/sh", "-c", script, folder.ready().toString());
    return new Launch(command, Map.of("script", script), "open sesame");
  }

  @Override
  public String portSetting() {
    return "services." + name + ".port";
  }

  @Override
  public boolean isReady(ServiceFolder folder) {
    return Files.exists(folder.ready());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(3);
  }
}
