package dev.freehold.model.sql;

/**
 * A piece of SQL.
 *
 * @param text as written, quotes included
 * @param start its first character's index
 * @param end the index after its last character
 */
public record SqlToken(Kind kind, String text, int start, int end) {
  /** What sort of piece. */
  public enum Kind {
    /** A keyword, a name without backticks, or a number. */
    WORD,
    /** A name in backticks. */
    QUOTED,
    STRING,
    /** Any other single character. */
    SIGN
  }

  /** Whether it is that sign or that word, in either case. */
  public boolean is(String other) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(other);
  }

  /** The name without backticks. */
  String name() {
    return kind == Kind.QUOTED ? text.substring(1, text.length() - 1) : text;
  }
}
