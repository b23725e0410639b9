package dev.freehold.model.diagnostic;

/** Characters that a reader cannot see or that change how the text around them is shown. */
public final class Hidden {
  private Hidden() {}

  /**
   * Control characters except tab and line breaks, bidirectional overrides, and byte order marks.
   */
  public static boolean isHidden(char c) {
    if (c < 0x20) {
      return c != '\t' && c != '\n' && c != '\r';
    }
    return (c >= 0x7F && c <= 0x9F)
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF
        || c >= 0xFFFE;
  }

  /** {@code U+0007}, as a message names such a character. */
  public static String name(char c) {
    return String.format("U+%04X", (int) c);
  }
}
