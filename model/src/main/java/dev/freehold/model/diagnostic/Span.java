package dev.freehold.model.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one line of a file; line and column count from 1, the file is relative to the root.
 *
 * <p>A span of line 0 means the file or folder as a whole.
 */
public record Span(String file, int line, int column, int length) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file).thenComparingInt(Span::line).thenComparingInt(Span::column);

  /** The file or folder as a whole, for problems that have no line. */
  public static Span ofFile(String file) {
    return new Span(file, 0, 0, 0);
  }

  /** What explains a value that no file gives. */
  public static Span builtIn() {
    return new Span("built in", 0, 0, 0);
  }

  /** A part of this span, for a fault inside a scalar. */
  public Span part(int offset, int partLength) {
    return new Span(file, line, column + offset, partLength);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line}, as people paste it into an editor. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
