package dev.freehold.model.sql;

import dev.freehold.model.diagnostic.Span;

/** Finds lines and columns in the text of a file. */
public final class Positions {
  private final String file;
  private final String text;

  public Positions(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The place of a stretch, as far as it stands on its first line. */
  public Span span(int start, int end) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < start; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        line++;
        begin = i + 1;
      }
    }
    int stop = start;
    while (stop < end && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
      stop++;
    }
    return new Span(file, line, start - begin + 1, Math.max(1, stop - start));
  }
}
