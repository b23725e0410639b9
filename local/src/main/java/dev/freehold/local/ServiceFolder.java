package dev.freehold.local;

import java.nio.file.Path;

/** The folder of one service, kept between runs. */
public record ServiceFolder(Path path) {
  /** Name of the service. */
  public String name() {
    return path.getFileName().toString();
  }

  /** What the service keeps. */
  public Path data() {
    return path.resolve("data");
  }

  /** Output of the service. */
  public Path log() {
    return path.resolve("log");
  }

  /** Settings that the supervisor writes for the service. */
  public Path settings() {
    return path.resolve("settings.properties");
  }

  /** Exists while the service answers. */
  public Path ready() {
    return path.resolve("ready");
  }

  /**
   * Where the environment keeps fetched programs, or where the system property {@code
   * freehold.programs} points; a reset of a service leaves them.
   */
  public Path programs() {
    String shared = System.getProperty("freehold.programs", "");
    return shared.isEmpty() ? path.resolveSibling(".programs") : Path.of(shared);
  }

  Path process() {
    return path.resolve("process.properties");
  }

  /** Beside the folder, so that a reset does not delete a lock that somebody holds. */
  Path lock() {
    return path.resolveSibling(".locks").resolve(name() + ".lock");
  }
}
