package dev.freehold.cli.render.html;

import dev.freehold.cli.render.Visible;

/** Writes elements; text is escaped, and there is no way to write it otherwise. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /**
   * @param tag ours, with its attributes
   */
  Html open(String tag) {
    out.append('<').append(tag).append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escaped(Visible.line(text)));
    return this;
  }

  /** An element with a text. */
  Html element(String tag, String text) {
    int space = tag.indexOf(' ');
    return open(tag).text(text).close(space < 0 ? tag : tag.substring(0, space));
  }

  /** The same of several lines. */
  Html lines(String tag, String text) {
    open(tag);
    boolean first = true;
    for (String line : text.strip().split("\n")) {
      if (!first) {
        out.append("<br>");
      }
      text(line);
      first = false;
    }
    return close(tag);
  }

  /** A text in a cell, in another element; nothing when it is empty. */
  Html cell(String attributes, String inner, String text) {
    open("td" + attributes);
    if (!text.isEmpty()) {
      element(inner, text);
    }
    return close("td");
  }

  /** Ours, without any text of others. */
  Html raw(String own) {
    out.append(own);
    return this;
  }

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
