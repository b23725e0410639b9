package dev.freehold.cli.render;

/**
 * Makes text safe to look at: what a reader could not see, or what would move the text around it,
 * is written out as <code>&#92;u{202E}</code>.
 */
public final class Visible {
  /** Letters and marks that show nothing. */
  private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  private static final int MARKS = 4;
  private static final String ELLIPSIS = "…";

  private Visible() {}

  /** One line; line breaks are written out too. */
  public static String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    var line = new StringBuilder();
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      marks = isMark(point) ? marks + 1 : 0;
      if (hides(point) || marks > MARKS) {
        line.append(writtenOut(point));
      } else {
        line.appendCodePoint(point);
      }
    }
    return line.toString();
  }

  /** The same, cut to so many characters; never in the middle of one. */
  public static String line(String text, int most) {
    return cut(line(cut(text, most)), most);
  }

  /** The text, or as much of it as fits with an ellipsis. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - ELLIPSIS.length();
    boolean inside = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, inside ? end - 1 : end) + ELLIPSIS;
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean hides(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      case Character.NON_SPACING_MARK ->
          point >= 0xfe00 && point <= 0xfe0f || point >= 0xe0100 || BLANK.indexOf(point) >= 0;
      default -> BLANK.indexOf(point) >= 0;
    };
  }

  private static String writtenOut(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u{" + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT) + "}";
    };
  }
}
