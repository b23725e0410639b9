package dev.freehold.sql;

import java.util.ArrayList;
import java.util.List;

/** A text that is put together from others, and where each of its characters comes from. */
final class Rewriting {
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param start its first character in the new text
   * @param origin where that comes from in the old one
   */
  private record Piece(int start, int origin, Kind kind) {}

  private enum Kind {
    COPIED,
    REPLACED
  }

  /** Adds what the old text does not have, at a place of it. */
  Rewriting put(String added, int origin) {
    pieces.add(new Piece(text.length(), origin, Kind.REPLACED));
    text.append(added);
    return this;
  }

  Rewriting copy(String old, int from, int to) {
    pieces.add(new Piece(text.length(), from, Kind.COPIED));
    text.append(old, from, to);
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Where in the old text a character of the new one comes from. */
  int origin(int index) {
    int found = 0;
    for (Piece piece : pieces) {
      if (piece.start <= index) {
        found = piece.kind == Kind.COPIED ? piece.origin + index - piece.start : piece.origin;
      }
    }
    return found;
  }

  /** The character at a place as ZetaSQL counts: tabs go up to the next multiple of 8. */
  int index(int line, int column) {
    int at = 0;
    for (int seen = 1; seen < line && at < text.length(); at++) {
      char c = text.charAt(at);
      boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      seen += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
    }
    for (int seen = 1; seen < column && at < text.length(); ) {
      int c = text.codePointAt(at);
      seen = c == '\t' ? ((seen - 1) / 8 + 1) * 8 + 1 : seen + 1;
      at += Character.charCount(c);
    }
    return at;
  }
}
