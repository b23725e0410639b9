package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;

/** A place in a text that moves over the tokens of plain YAML, or gives up. */
final class PlainCursor {
  /** The text is not plain beyond doubt. Carries no stack: it is thrown for whole files. */
  static final class NotPlain extends RuntimeException {
    private static final NotPlain IT = new NotPlain();

    private NotPlain() {
      super(null, null, false, false);
    }
  }

  private final String file;
  private final String text;
  private int line;
  private int start;
  private int pos;
  private int next;
  private int indent;
  private int colon;
  private String taken = "";

  PlainCursor(String file, String text) {
    this.file = file;
    this.text = text;
  }

  void require(boolean plain) {
    if (!plain) {
      throw NotPlain.IT;
    }
  }

  /** Moves to the first character of the next line that is neither empty nor a comment. */
  void nextLine() {
    while (next < text.length()) {
      start = next;
      line++;
      int end = text.indexOf('\n', start);
      next = end < 0 ? text.length() : end + 1;
      pos = start;
      skipSpaces();
      indent = pos - start;
      if (!atBreak() && text.charAt(pos) != '#') {
        return;
      }
    }
    start = text.length();
    pos = start;
    line = Integer.MAX_VALUE;
  }

  boolean isEnd() {
    return line == Integer.MAX_VALUE;
  }

  int indent() {
    return indent;
  }

  /** What the last token held. */
  String taken() {
    return taken;
  }

  Span span(int length) {
    return new Span(file, line, pos - start + 1, length);
  }

  /** Where the library sees the value of a key that has none. */
  Span afterColon() {
    return new Span(file, line, colon - start + 2, 1);
  }

  boolean isItem() {
    return peek() == '-';
  }

  boolean isFlow() {
    return peek() == '{' || peek() == '[';
  }

  boolean isQuote() {
    return peek() == '"' || peek() == '\'';
  }

  /** The dash of a list and what parts it from the item. */
  void item() {
    require(isItem());
    pos++;
    require(peek() == ' ');
    skipSpaces();
    require(!atBreak());
  }

  /** A plain word and its colon. */
  Span key() {
    int from = pos;
    while (isWord(peek())) {
      pos++;
    }
    require(pos > from && peek() == ':' && Character.isLetterOrDigit(text.charAt(from)));
    taken = text.substring(from, pos);
    Span span = new Span(file, line, from - start + 1, pos - from);
    colon = pos;
    pos++;
    require(peek() == ' ' || atBreak());
    skipSpaces();
    return span;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '.';
  }

  /** A quoted text without escapes. */
  Span quoted() {
    char quote = peek();
    int from = pos;
    int end = text.indexOf(quote, from + 1);
    require(end > 0 && end < next);
    taken = text.substring(from + 1, end);
    pos = end + 1;
    require(peek() != quote && (quote == '\'' || taken.indexOf('\\') < 0));
    require(taken.indexOf('\t') < 0 && taken.indexOf('\r') < 0);
    return new Span(file, line, from - start + 1, pos - from);
  }

  /** A plain scalar; in a flow collection it ends where an item ends. */
  Span plain(boolean inFlow) {
    int from = pos;
    require(isFirst(peek()));
    char before = ' ';
    for (; !atBreak(); pos++) {
      char c = text.charAt(pos);
      if ((c == '#' && before == ' ') || (inFlow && (c == ',' || c == ']' || c == '}'))) {
        break;
      }
      require(!Character.isSurrogate(c) && c != '\t' && c != '\r');
      require(c != ':' || isInner(inFlow));
      require(!inFlow || (c != '[' && c != '{' && c != '?'));
      before = c;
    }
    int end = pos;
    while (text.charAt(end - 1) == ' ') {
      end--;
    }
    taken = text.substring(from, end);
    return new Span(file, line, from - start + 1, end - from);
  }

  /** Whether the colon here is part of a word. */
  private boolean isInner(boolean inFlow) {
    char after = pos + 1 < next ? text.charAt(pos + 1) : '\n';
    return after != ' ' && after != '\n' && !(inFlow && ",[]{}".indexOf(after) >= 0);
  }

  private static boolean isFirst(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '/' || c == '.' || c == '$';
  }

  /** Whether nothing but a comment is left of the line. */
  boolean atLineEnd() {
    return atBreak() || (peek() == '#' && text.charAt(pos - 1) == ' ');
  }

  void lineEnd() {
    int from = pos;
    skipSpaces();
    require(atBreak() || (peek() == '#' && (pos > from || text.charAt(pos - 1) == ' ')));
  }

  /** A comma, or the end of the collection, which stays. */
  void separator(char close) {
    skipSpaces();
    if (peek() == ',') {
      pos++;
      skipSpaces();
    } else {
      require(peek() == close);
    }
  }

  boolean take(char wanted) {
    boolean there = peek() == wanted;
    pos += there ? 1 : 0;
    return there;
  }

  void skipSpaces() {
    while (pos < next && text.charAt(pos) == ' ') {
      pos++;
    }
  }

  private boolean atBreak() {
    return pos >= next || text.charAt(pos) == '\n';
  }

  private char peek() {
    return pos < next ? text.charAt(pos) : '\n';
  }
}
