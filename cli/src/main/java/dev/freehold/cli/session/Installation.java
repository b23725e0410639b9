package dev.freehold.cli.session;

import java.nio.file.Path;

/**
 * Where things are: the folder that a command runs in and what it keeps there.
 *
 * @param configs the organisation's folder
 */
public record Installation(Path root, Path configs) {
  /** What Freehold keeps beside the configuration, never committed. */
  public Path own() {
    return root.resolve(".freehold");
  }

  /** The embedded engine's file backend. */
  public Path state() {
    return own().resolve("state");
  }
}
