package dev.freehold.engine.state;

import java.nio.file.Path;

/** Stacks in a directory, in the layout of the Pulumi CLI's {@code file://} backend. */
public final class FileBackend {
  private FileBackend() {}

  /**
   * The backend as the running process uses it.
   *
   * @param root directory that holds {@code .pulumi}
   * @param version of the writer, {@code freehold-0.1.0}
   */
  public static StateBackend at(Path root, String version) {
    throw new UnsupportedOperationException("not written yet: " + root + version);
  }
}
