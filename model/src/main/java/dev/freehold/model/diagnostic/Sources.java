package dev.freehold.model.diagnostic;

import java.util.List;
import java.util.Optional;

/** Gives back the lines of the files that were read, for rendering. */
public interface Sources {
  /** Line {@code number} (from 1) of a file, when the file was read and has it. */
  Optional<String> line(String file, int number);

  /** No sources: diagnostics are rendered without the line. */
  static Sources none() {
    return (file, number) -> Optional.empty();
  }

  /** Splits a text as the reader counts lines. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
