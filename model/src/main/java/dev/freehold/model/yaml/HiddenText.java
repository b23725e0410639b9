package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Hidden;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;

/** Finds characters that a reviewer cannot see. */
public final class HiddenText {
  private HiddenText() {}

  /** Reports the first hidden character of a file. */
  public static boolean report(String file, String text, Problems problems) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        start = i + 1;
      } else if (Hidden.isHidden(c)) {
        problems.error(
            Code.HIDDEN_CHARACTER,
            new Span(file, line, i - start + 1, 1),
            "the character " + Hidden.name(c) + " is invisible",
            "remove it");
        return true;
      }
    }
    return false;
  }

  /** Whether a scalar's value holds what the text itself could only hold escaped. */
  static boolean isHidden(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Hidden.isHidden(c)) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
