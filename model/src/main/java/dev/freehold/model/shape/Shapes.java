package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plain shapes: text, numbers, flags, words, lists and maps. */
public final class Shapes {
  private Shapes() {}

  /** Text; a number must be quoted, so that 1.10 does not become 1.1. */
  public static ScalarShape<String> text() {
    return new ScalarShape<>("text", Map.of("type", "string"), Shapes::readText);
  }

  private static Attempt<String> readText(Scalar scalar) {
    return scalar.kind() == ScalarKind.TEXT
        ? Attempt.of(scalar.value())
        : wrongType(scalar, "put it in quotes: \"" + scalar.value() + "\"");
  }

  /** Text, a number or a flag, as written. */
  public static ScalarShape<String> plain() {
    Map<String, Object> schema = Map.of("type", List.of("string", "number", "boolean"));
    return new ScalarShape<>(
        "text, a number or true/false", schema, scalar -> Attempt.of(scalar.value()));
  }

  /** A whole number within bounds. */
  public static ScalarShape<Integer> whole(int min, int max) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", min);
    schema.put("maximum", max);
    return new ScalarShape<>(
        "a whole number from " + min + " to " + max, schema, scalar -> readWhole(scalar, min, max));
  }

  /** Any whole number of 64 bits. */
  public static ScalarShape<Long> number() {
    return new ScalarShape<>(
        "a whole number",
        Map.of("type", "integer"),
        scalar ->
            scalar.kind() == ScalarKind.WHOLE ? readNumber(scalar) : wrongType(scalar, "write 10"));
  }

  private static Attempt<Long> readNumber(Scalar scalar) {
    try {
      return Attempt.of(decode(scalar.value()));
    } catch (NumberFormatException tooLarge) {
      String detail = scalar.value() + " does not fit 64 bits";
      return Attempt.fault(Code.OUT_OF_RANGE, detail, "use at most " + Long.MAX_VALUE);
    }
  }

  private static Attempt<Integer> readWhole(Scalar scalar, int min, int max) {
    if (scalar.kind() != ScalarKind.WHOLE) {
      return wrongType(scalar, "give a whole number from " + min + " to " + max);
    }
    String digits = scalar.value();
    long number = digits.length() > 10 ? Long.MAX_VALUE : decode(digits);
    if (number < min || number > max) {
      String detail = digits + " is not between " + min + " and " + max;
      String hint = number < min ? "use " + min + " or more" : "use " + max + " or less";
      return Attempt.fault(Code.OUT_OF_RANGE, detail, hint);
    }
    return Attempt.of((int) number);
  }

  private static long decode(String digits) {
    if (digits.startsWith("0o")) {
      return Long.parseLong(digits.substring(2), 8);
    }
    return digits.startsWith("0x")
        ? Long.parseLong(digits.substring(2), 16)
        : Long.parseLong(digits);
  }

  /** {@code true} or {@code false}. */
  public static ScalarShape<Boolean> flag() {
    return new ScalarShape<>(
        "true or false",
        Map.of("type", "boolean"),
        scalar ->
            scalar.kind() == ScalarKind.FLAG
                ? Attempt.of(scalar.value().equalsIgnoreCase("true"))
                : wrongType(scalar, "write true or false"));
  }

  /** One of a fixed set of words. */
  public static ScalarShape<String> word(String... words) {
    List<String> choices = List.of(words);
    return new ScalarShape<>(
        "one of " + String.join(", ", choices),
        Map.of("enum", choices),
        scalar ->
            choices.contains(scalar.value())
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.UNKNOWN_CHOICE,
                    scalar.value() + " is not a choice here",
                    Nearest.hint(scalar.value(), choices)));
  }

  public static <T> ListShape<T> list(Shape<T> item) {
    return new ListShape<>(item, ListShape.Items.UNIQUE);
  }

  /** A map by name. */
  public static <T> MapShape<T> map(Shape<T> value) {
    return new MapShape<>(Names.entry(), value);
  }

  public static AnyShape any() {
    return new AnyShape("a value");
  }

  static <T> Attempt<T> wrongType(Scalar scalar, String hint) {
    return Attempt.fault(
        Code.WRONG_TYPE, scalar.value() + " is " + scalar.kind().described(), hint);
  }

  static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.isEmpty();
  }

  static Collection<Field> fields(Node node) {
    return node instanceof Mapping map ? map.fields() : List.of();
  }

  /** A map that keeps no order of its own, sorted. */
  static Map<String, Object> ordered(Map<String, Object> schema) {
    return schema instanceof LinkedHashMap ? schema : new TreeMap<>(schema);
  }

  /** An empty value has no place of its own, so its key stands for it. */
  static Span place(Node node, Span at) {
    return isEmpty(node) ? at : node.span();
  }

  /** The values of a list without their places. */
  public static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
