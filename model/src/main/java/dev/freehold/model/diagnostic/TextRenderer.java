package dev.freehold.model.diagnostic;

import java.util.List;

/**
 * Renders diagnostics as text: headline with place, the source line, and a caret with the detail.
 */
public final class TextRenderer {
  private static final int PLACE_COLUMN = 48;
  private static final int WIDTH = 120;
  private static final int EXCERPT = 160;

  private final Sources sources;
  private final Colour colour;

  public TextRenderer(Sources sources, Colour colour) {
    this.sources = sources;
    this.colour = colour;
  }

  /** All diagnostics, an empty line between two. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic each : diagnostics) {
      if (out.length() > 0) {
        out.append('\n');
      }
      append(each, out);
    }
    return out.toString();
  }

  private void append(Diagnostic diagnostic, StringBuilder out) {
    headline(diagnostic, out);
    String message = message(diagnostic);
    Span span = diagnostic.span();
    String line = span.line() == 0 ? "" : sources.line(span.file(), span.line()).orElse("");
    if (line.isEmpty()) {
      out.append("  ").append(message).append('\n');
    } else {
      excerpt(diagnostic, visible(line), out);
    }
    for (Related related : diagnostic.related()) {
      out.append("       see ").append(related.span()).append(": ").append(related.message());
      out.append('\n');
    }
  }

  private void headline(Diagnostic diagnostic, StringBuilder out) {
    String title = diagnostic.severity().word() + ": " + diagnostic.summary();
    out.append(paint(diagnostic.severity() == Severity.ERROR ? "31;1" : "33;1", title));
    out.append(" ".repeat(Math.max(2, PLACE_COLUMN - title.length())));
    Span span = diagnostic.span();
    out.append(span.file());
    if (span.line() > 0) {
      out.append(':').append(span.line()).append(':').append(span.column());
    }
    out.append("  ").append(diagnostic.code()).append('\n');
  }

  private void excerpt(Diagnostic diagnostic, String line, StringBuilder out) {
    Span span = diagnostic.span();
    int column = Math.max(0, span.column() - 1);
    int from = column > EXCERPT - 40 ? column - 40 : 0;
    String shown =
        line.substring(Math.min(from, line.length()), Math.min(line.length(), from + EXCERPT));
    String number = String.format("%4d", span.line());
    out.append(number).append(" | ").append(shown).append('\n');
    int indent = column - from;
    int room = Math.max(1, shown.length() - indent);
    String caret = "^".repeat(Math.max(1, Math.min(span.length(), room)));
    String margin = " ".repeat(number.length()) + " | " + " ".repeat(indent);
    out.append(margin).append(paint("31;1", caret)).append(' ').append(diagnostic.detail());
    if (!diagnostic.hint().isEmpty()) {
      int used = margin.length() + caret.length() + diagnostic.detail().length();
      boolean sameLine = used + diagnostic.hint().length() + 3 <= WIDTH;
      out.append(sameLine ? "; " : "\n" + margin).append(diagnostic.hint());
    }
    out.append('\n');
  }

  private static String message(Diagnostic diagnostic) {
    String hint = diagnostic.hint();
    return hint.isEmpty() ? diagnostic.detail() : diagnostic.detail() + "; " + hint;
  }

  /** Control characters never reach the terminal. */
  private static String visible(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.chars()
        .forEach(c -> out.append(Hidden.isHidden((char) c) || c == '\t' ? '\u00b7' : (char) c));
    return out.toString();
  }

  private String paint(String code, String text) {
    return colour == Colour.ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
