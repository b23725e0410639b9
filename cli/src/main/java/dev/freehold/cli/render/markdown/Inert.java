package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of others where Markdown leaves it alone: code spans, fences, and elements of HTML. Hosts
 * look for mentions, references and addresses everywhere but in code.
 */
final class Inert {
  static final int NAME = 200;
  static final int SENTENCE = 1_000;

  /** A word of letters, which nothing makes anything of; short enough to be no commit. */
  private static final Pattern WORD = Pattern.compile("\\(?[A-Za-z]+(-[a-z]+)?\\)?[,;:.]?");

  private static final Pattern COMMIT = Pattern.compile("\\(?[A-Fa-f]{7,}\\W*");

  private Inert() {}

  /** A code span. */
  static String code(String text) {
    return span(Visible.line(text, NAME));
  }

  /** A code span in a cell of a table, where a bar would end it. */
  static String cell(String text) {
    return span(Visible.line(text, NAME).replace('|', '¦'));
  }

  /** Words as they are, everything else in code spans. */
  static String prose(String text) {
    var parts = new ArrayList<String>();
    var code = new ArrayList<String>();
    for (String token : Visible.line(text, SENTENCE).split(" ", -1)) {
      if (WORD.matcher(token).matches() && !COMMIT.matcher(token).matches()) {
        flush(code, parts);
        parts.add(token);
      } else if (!token.isEmpty()) {
        code.add(token);
      }
    }
    flush(code, parts);
    return String.join(" ", parts);
  }

  private static void flush(List<String> code, List<String> parts) {
    if (!code.isEmpty()) {
      parts.add(span(String.join(" ", code)));
      code.clear();
    }
  }

  /** An element of HTML, on one line. */
  static String element(String text) {
    return "<code>" + escaped(Visible.line(text, NAME)) + "</code>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String span(String text) {
    if (text.isBlank()) {
      return "`(empty)`";
    }
    String ticks = "`".repeat(longestRun(text) + 1);
    boolean edge = text.startsWith("`") || text.endsWith("`");
    return edge ? ticks + " " + text + " " + ticks : ticks + text + ticks;
  }

  /** Lines in a fence that none of them can close. */
  static String fence(String language, List<String> lines) {
    int longest = lines.stream().mapToInt(Inert::longestRun).max().orElse(0);
    String ticks = "`".repeat(Math.max(3, longest + 1));
    return ticks + language + "\n" + String.join("\n", lines) + "\n" + ticks + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
