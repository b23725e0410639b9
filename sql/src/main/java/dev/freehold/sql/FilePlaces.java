package dev.freehold.sql;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.sql.Positions;
import dev.freehold.model.sql.SqlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a .sql file. */
record FilePlaces(Rewriting rewriting, SqlText sql) implements Question.Places {
  private static final String NAME = "(?:`[^`\n]*`|[\\p{L}\\p{N}_@]+)";

  /** What an error points at: a name with what is below it, or any other sign. */
  private static final Pattern WORD = Pattern.compile(NAME + "(?:\\." + NAME + ")*|.");

  @Override
  public Span span(int line, int column) {
    String text = sql.text();
    int end = text.stripTrailing().length();
    int index = Math.min(rewriting.origin(rewriting.index(line, column)), Math.max(0, end - 1));
    Matcher word = WORD.matcher(text);
    int length = word.find(index) && word.start() == index ? word.end() - index : 1;
    return new Positions(sql.file(), text).span(index, index + length);
  }
}
