package dev.freehold.model.yaml;

/** What a plain scalar is by YAML 1.2's core schema (chapter 10.3.2). */
final class CoreSchema {
  private CoreSchema() {}

  static ScalarKind kind(String text) {
    if (text.isEmpty()) {
      return ScalarKind.EMPTY;
    }
    char first = text.charAt(0);
    if (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z' || first == '~') {
      return word(text);
    }
    if (first == '-' || first == '+' || first == '.' || isDigit(first)) {
      return number(text);
    }
    return ScalarKind.TEXT;
  }

  private static ScalarKind word(String text) {
    return switch (text) {
      case "~", "null", "Null", "NULL" -> ScalarKind.EMPTY;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarKind.FLAG;
      default -> ScalarKind.TEXT;
    };
  }

  private static ScalarKind number(String text) {
    if (text.startsWith("0x") || text.startsWith("0o")) {
      boolean hex = text.charAt(1) == 'x';
      return text.length() > 2
              && text.chars().skip(2).allMatch(c -> Character.digit(c, hex ? 16 : 8) >= 0)
          ? ScalarKind.WHOLE
          : ScalarKind.TEXT;
    }
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digits(text, at);
    if (whole == text.length() && whole > at) {
      return ScalarKind.WHOLE;
    }
    return isDecimal(text, at, whole) ? ScalarKind.DECIMAL : ScalarKind.TEXT;
  }

  private static boolean isDecimal(String text, int start, int whole) {
    String rest = text.substring(start);
    if (rest.equals(".inf") || rest.equals(".Inf") || rest.equals(".INF") || text.equals(".nan")) {
      return true;
    }
    int at = whole;
    boolean any = whole > start;
    if (at < text.length() && text.charAt(at) == '.') {
      int end = digits(text, at + 1);
      any |= end > at + 1;
      at = end;
    }
    if (any && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
      int end = digits(text, at);
      any = end > at;
      at = end;
    }
    return any && at == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
