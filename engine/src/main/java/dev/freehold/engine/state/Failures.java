package dev.freehold.engine.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Turns failures of files into messages that a person can act on. */
final class Failures {
  private Failures() {}

  /**
   * The failure of something that was tried.
   *
   * @param what completes "Cannot": {@code read the state of a/b}
   */
  static StateException of(String what, IOException cause) {
    return new StateException("Cannot " + what + ": " + reason(cause) + ".", cause);
  }

  /** A state that is there and cannot be trusted is never taken for an empty one. */
  static StateException unusable(String file, String backup, StateException cause) {
    return new StateException(
        cause.getMessage()
            + "\nThe file is "
            + file
            + "; the state before the last change is in "
            + backup
            + ". Nothing was changed.",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      return "permission denied for " + denied.getFile();
    }
    if (cause instanceof FileSystemException failed && failed.getReason() == null) {
      return failed.getClass().getSimpleName() + " " + failed.getFile();
    }
    return String.valueOf(cause.getMessage());
  }
}
