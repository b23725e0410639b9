package dev.freehold.model.sql;

import dev.freehold.model.column.ColumnType;
import dev.freehold.model.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the types of a routine's signature. */
public final class SqlTypeReader {
  private static final int MAX_DEPTH = 15;
  private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*|[<>,])");
  private static final Map<String, String> ALIASES =
      Map.of(
          "INT",
          "INT64",
          "INTEGER",
          "INT64",
          "BIGINT",
          "INT64",
          "SMALLINT",
          "INT64",
          "BOOLEAN",
          "BOOL",
          "DECIMAL",
          "NUMERIC",
          "BIGDECIMAL",
          "BIGNUMERIC");

  private final List<String> tokens;
  private int at;

  private SqlTypeReader(List<String> tokens) {
    this.tokens = tokens;
  }

  /** Empty when malformed. */
  public static Optional<SqlType> read(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank() || tokens.isEmpty()) {
      return Optional.empty();
    }
    if (tokens.size() == 2 && String.join(" ", tokens).equalsIgnoreCase("ANY TYPE")) {
      return Optional.of(new SqlType.Any());
    }
    SqlTypeReader reader = new SqlTypeReader(tokens);
    Optional<SqlType> type = reader.type(1);
    return reader.at == tokens.size() ? type : Optional.empty();
  }

  /** What to write in place of a text that is no type. */
  public static String hint(String text) {
    String first = text.split("[<(\\s]", 2)[0].toUpperCase(Locale.ROOT);
    if (text.indexOf('(') >= 0) {
      return "a signature has types without length or precision: "
          + ALIASES.getOrDefault(first, first);
    }
    List<String> known = Arrays.stream(ColumnType.values()).map(ColumnType::sql).toList();
    return Nearest.hint(first, known);
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  private boolean takes(String token) {
    boolean there = at < tokens.size() && tokens.get(at).equals(token);
    at += there ? 1 : 0;
    return there;
  }

  private Optional<SqlType> type(int depth) {
    String word = next().toUpperCase(Locale.ROOT);
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (word.equals("ARRAY")) {
      boolean open = takes("<");
      Optional<SqlType> element = open ? type(depth + 1) : Optional.empty();
      boolean good = takes(">") && element.isPresent() && !(element.get() instanceof SqlType.Array);
      return good ? element.map(SqlType.Array::new) : Optional.empty();
    }
    if (word.equals("STRUCT")) {
      return struct(depth);
    }
    return ColumnType.ofSql(ALIASES.getOrDefault(word, word)).map(SqlType.Plain::new);
  }

  private Optional<SqlType> struct(int depth) {
    List<SqlType.Field> fields = new ArrayList<>();
    boolean more = takes("<");
    while (more) {
      String name = next();
      Optional<SqlType> type = type(depth + 1);
      if (type.isEmpty() || !Character.isJavaIdentifierStart((name + "0").charAt(0))) {
        return Optional.empty();
      }
      fields.add(new SqlType.Field(name, type.get()));
      more = takes(",");
    }
    return !fields.isEmpty() && takes(">")
        ? Optional.of(new SqlType.Struct(fields))
        : Optional.empty();
  }
}
