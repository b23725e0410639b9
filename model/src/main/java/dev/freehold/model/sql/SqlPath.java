package dev.freehold.model.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names with dots between them, in one pair of backticks or in several or in none: {@code
 * `core.accounts`}, {@code `p`.core.accounts}.
 *
 * @param tokens the names
 * @param place whether it stands where SQL wants a table
 */
public record SqlPath(List<SqlToken> tokens, Place place) {
  /** What stands before it. */
  public enum Place {
    /** FROM, JOIN, INTO, UPDATE or MERGE. */
    TABLE,
    ELSEWHERE
  }

  private static final Set<String> BEFORE_TABLE = Set.of("FROM", "JOIN", "INTO", "UPDATE", "MERGE");

  public SqlPath {
    tokens = List.copyOf(tokens);
  }

  /** Every path of a text that has a dot, or stands in backticks. */
  public static List<SqlPath> of(List<SqlToken> tokens) {
    List<SqlPath> paths = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (!isName(tokens.get(at))) {
        at++;
        continue;
      }
      List<SqlToken> names = new ArrayList<>();
      names.add(tokens.get(at));
      int end = at + 1;
      while (end + 1 < tokens.size() && tokens.get(end).is(".") && isName(tokens.get(end + 1))) {
        names.add(tokens.get(end + 1));
        end += 2;
      }
      SqlPath path = new SqlPath(names, place(tokens, at));
      if (names.size() > 1 || path.isQualified()) {
        paths.add(path);
      }
      at = end;
    }
    return paths;
  }

  private static boolean isName(SqlToken token) {
    return token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.QUOTED;
  }

  private static Place place(List<SqlToken> tokens, int at) {
    boolean table =
        at > 0
            && BEFORE_TABLE.contains(tokens.get(at - 1).text().toUpperCase(java.util.Locale.ROOT));
    return table ? Place.TABLE : Place.ELSEWHERE;
  }

  /** Whether it begins with a name of several parts in one pair of backticks. */
  public boolean isQualified() {
    SqlToken first = tokens.get(0);
    return first.kind() == SqlToken.Kind.QUOTED && first.text().indexOf('.') >= 0;
  }

  /** The parts of the first name: those of a qualified one, or the one that it is. */
  public List<String> first() {
    return Arrays.asList(tokens.get(0).name().split("\\.", -1));
  }

  /** All parts, whatever the backticks. */
  public List<String> parts() {
    return tokens.stream().flatMap(token -> Arrays.stream(token.name().split("\\.", -1))).toList();
  }

  /** As one reads it, without backticks. */
  public String text() {
    return String.join(".", parts());
  }

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }
}
