package dev.freehold.model.shape;

/** The only substitution of the language: {@code ${env.a.b}}. */
public final class Substitutions {
  private static final String PREFIX = "env.";

  private Substitutions() {}

  /** What is wrong with the substitutions of a text; empty when nothing is. */
  public static String fault(String text) {
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        return "${ is never closed";
      }
      String inner = text.substring(at + 2, end);
      if (!isPath(inner)) {
        return "${" + inner + "} is not a value of the environment";
      }
    }
    return "";
  }

  private static boolean isPath(String inner) {
    if (!inner.startsWith(PREFIX) || inner.endsWith(".") || inner.contains("..")) {
      return false;
    }
    String path = inner.substring(PREFIX.length());
    return !path.isEmpty()
        && path.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
  }
}
