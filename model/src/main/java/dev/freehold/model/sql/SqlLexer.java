package dev.freehold.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Splits GoogleSQL into what matters for names: identifiers with and without backticks, and what
 * must not be mistaken for them, strings and comments.
 *
 * @see <a href="https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical">Lexical
 *     structure of GoogleSQL</a>
 */
public final class SqlLexer {
  private static final Set<String> PREFIXES = Set.of("r", "b", "rb", "br");

  private final String text;
  private final List<SqlToken> tokens = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int at;

  /** What is never closed, or empty. */
  public record Fault(int index, String detail, String hint) {}

  private SqlLexer(String text) {
    this.text = text;
  }

  public static SqlLexer of(String text) {
    SqlLexer lexer = new SqlLexer(text);
    lexer.read();
    return lexer;
  }

  /** The first fault; what stands after it was not read. */
  public Optional<Fault> fault() {
    return faults.stream().findFirst();
  }

  /** Words, quoted names, strings and signs, in the order of the text. */
  public List<SqlToken> tokens() {
    return List.copyOf(tokens);
  }

  /** Whether there is nothing but space and comments. */
  public boolean isEmpty() {
    return tokens.isEmpty() && faults.isEmpty();
  }

  private void read() {
    while (at < text.length() && faults.isEmpty()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#' || text.startsWith("--", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else if (c == '\'' || c == '"') {
        string(at);
      } else if (c == '`') {
        quoted();
      } else if (isWord(c)) {
        word();
      } else {
        add(SqlToken.Kind.SIGN, at, at + 1);
      }
    }
  }

  private void add(SqlToken.Kind kind, int from, int to) {
    tokens.add(new SqlToken(kind, text.substring(from, to), from, to));
    at = to;
  }

  private void skipLine() {
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      faults.add(new Fault(at, "the comment is never closed", "close it with */"));
    }
    at = end < 0 ? text.length() : end + 2;
  }

  private void string(int from) {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean block = text.startsWith(triple, at);
    int i = at + (block ? 3 : 1);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (block ? text.startsWith(triple, i) : c == quote) {
        add(SqlToken.Kind.STRING, from, i + (block ? 3 : 1));
        return;
      } else if (!block && isBreak(c)) {
        break;
      } else {
        i++;
      }
    }
    String hint = "close it with " + (block ? triple : String.valueOf(quote));
    faults.add(new Fault(from, "the text in quotes is never closed", hint));
  }

  private void quoted() {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '`' && !isBreak(text.charAt(i))) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length() || text.charAt(i) != '`') {
      faults.add(new Fault(at, "the name in backticks is never closed", "close it with `"));
    } else if (i == at + 1) {
      faults.add(new Fault(at, "the name in backticks is empty", "write a name, or remove both"));
    } else {
      add(SqlToken.Kind.QUOTED, at, i + 1);
    }
  }

  private void word() {
    int from = at;
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    boolean opens = end < text.length() && "'\"".indexOf(text.charAt(end)) >= 0;
    if (opens && PREFIXES.contains(text.substring(from, end).toLowerCase(Locale.ROOT))) {
      at = end;
      string(from);
    } else {
      add(SqlToken.Kind.WORD, from, end);
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
