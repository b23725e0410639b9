package dev.freehold.model.sql;

import dev.freehold.model.diagnostic.Span;
import java.util.Arrays;

/** Finds lines and columns in the text of a file. */
public final class Positions {
  private final String file;
  private final String text;
  private final int[] lines;

  public Positions(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = lines(text);
  }

  /** Where each line begins. */
  private static int[] lines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count] = i + 1;
        count++;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The place of a stretch, as far as it stands on its first line. */
  public Span span(int start, int end) {
    int found = Arrays.binarySearch(lines, start);
    int line = found < 0 ? -found - 2 : found;
    int stop = start;
    while (stop < end && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
      stop++;
    }
    return new Span(file, line + 1, start - lines[line] + 1, Math.max(1, stop - start));
  }
}
