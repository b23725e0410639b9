package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.yaml.Scalar;
import java.util.Map;
import java.util.function.IntPredicate;

/** Names: of entries, of domains, in other systems, and of people. */
public final class Names {
  private static final int MAX_ENTRY = 100;
  private static final int MAX_PHYSICAL = 249;

  private Names() {}

  /** Lower-case letters and digits with . _ - between them. */
  public static ScalarShape<String> entry() {
    return ENTRY;
  }

  private static final ScalarShape<String> ENTRY =
      new ScalarShape<>(
          "a lower-case name",
          pattern("^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", MAX_ENTRY),
          scalar -> readEntry(scalar, "._-"));

  private static final ScalarShape<String> DOMAIN =
      new ScalarShape<>(
          "a lower-case name",
          pattern("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", MAX_ENTRY),
          scalar -> readEntry(scalar, "-"));

  private static final ScalarShape<String> ITEM =
      new ScalarShape<>(
          "a lower-case name",
          pattern("^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$", MAX_ENTRY),
          scalar -> readEntry(scalar, "_-"));

  /** Lower-case letters and digits with _ - between them: SQL puts dots between such names. */
  public static ScalarShape<String> item() {
    return ITEM;
  }

  /** Lower-case letters and digits with - between them: it is part of every other name. */
  public static ScalarShape<String> domain() {
    return DOMAIN;
  }

  private static Attempt<String> readEntry(Scalar scalar, String between) {
    String name = scalar.value();
    if (isName(name, between)) {
      return Attempt.of(name);
    }
    String detail = name + " is not a name";
    String allowed = "a-z, 0-9 and, between them, " + String.join(" ", between.split(""));
    return Attempt.fault(Code.INVALID_NAME, detail, "use at most " + MAX_ENTRY + " of " + allowed);
  }

  /** Whether a text could be an entry's name. */
  public static boolean isName(String name, String between) {
    if (name.isEmpty() || name.length() > MAX_ENTRY) {
      return false;
    }
    boolean ends = isWord(name.charAt(0)) && isWord(name.charAt(name.length() - 1));
    return ends && all(name, c -> isWord((char) c) || between.indexOf(c) >= 0);
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  /** What Kafka takes for a topic: letters, digits, . _ - (KAFKA: Topic.validate). */
  public static ScalarShape<String> physical() {
    return new ScalarShape<>(
        "a name that the system accepts",
        pattern("^[A-Za-z0-9._-]+$", MAX_PHYSICAL),
        scalar ->
            isPhysical(scalar.value())
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_PHYSICAL_NAME,
                    scalar.value() + " is not a legal name",
                    "use 1 to " + MAX_PHYSICAL + " letters, digits, dots, underscores and dashes"));
  }

  public static boolean isPhysical(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_PHYSICAL
        && !name.equals(".")
        && !name.equals("..")
        && all(name, c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
  }

  /** A mail address. */
  public static ScalarShape<String> mail() {
    return new ScalarShape<>(
        "a mail address",
        pattern("^[^@/ ]+@[^@/ ]+[.][^@/ ]+$", 254),
        scalar ->
            isMail(scalar.value())
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_MAIL,
                    scalar.value() + " is not a mail address",
                    "write name@company.example"));
  }

  /** Whether a text is a mail address. */
  public static boolean isMail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && text.indexOf('@', at + 1) < 0
        && text.indexOf('.', at) > at + 1
        && !text.endsWith(".")
        && text.length() <= 254
        && all(text, c -> c < 128 && (Character.isLetterOrDigit(c) || "@._+-'".indexOf(c) >= 0));
  }

  /** A pattern with some of the given placeholders, all of {@code needed}. */
  public static ScalarShape<String> pattern(String start, String needed, String... placeholders) {
    java.util.List<String> known = java.util.List.of(placeholders);
    return new ScalarShape<>(
        "a pattern of {" + String.join("}, {", known) + "}",
        Map.of("type", "string"),
        scalar -> {
          String text = scalar.value();
          for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int end = text.indexOf('}', at);
            String name = end < 0 ? text.substring(at + 1) : text.substring(at + 1, end);
            if (end < 0 || !known.contains(name)) {
              String detail = "{" + name + "} is no placeholder here";
              return Attempt.fault(Code.INVALID_PATTERN, detail, Nearest.hint(name, known));
            }
          }
          String missing = text.startsWith(start) ? "{" + needed + "}" : start;
          return text.startsWith(start) && text.contains("{" + needed + "}")
              ? Attempt.of(text)
              : Attempt.fault(
                  Code.INVALID_PATTERN, text + " does not have " + missing, "add " + missing);
        });
  }

  private static boolean all(String text, IntPredicate allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Object> pattern(String regex, int length) {
    Map<String, Object> schema = new java.util.LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", regex);
    schema.put("maxLength", length);
    return schema;
  }
}
