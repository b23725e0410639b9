package dev.freehold.local.google;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions of bindings, as far as they can be judged without CEL: quotes and brackets close, and
 * timestamps are such.
 */
final class Conditions {
  private static final Pattern TIMESTAMP =
      Pattern.compile("timestamp\\(\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\)");
  private static final Pattern TEXTS =
      Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'");

  private Conditions() {}

  static void check(String expression) {
    Matcher timestamps = TIMESTAMP.matcher(expression);
    while (timestamps.find()) {
      String text = timestamps.group(1) == null ? timestamps.group(2) : timestamps.group(1);
      try {
        OffsetDateTime.parse(text);
      } catch (DateTimeParseException e) {
        throw Refusal.invalid(
            "Condition expression compilation failed: \"" + text + "\" is no RFC 3339 timestamp.");
      }
    }
    String code = TEXTS.matcher(expression).replaceAll("");
    int open = 0;
    for (char c : code.toCharArray()) {
      open += c == '(' ? 1 : 0;
      open -= c == ')' ? 1 : 0;
      if (open < 0 || c == '"' || c == '\'') {
        open = -1;
        break;
      }
    }
    if (open != 0) {
      throw Refusal.invalid("Condition expression compilation failed: " + expression);
    }
  }
}
