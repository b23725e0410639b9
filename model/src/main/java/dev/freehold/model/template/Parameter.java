package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.unit.Sizes;
import dev.freehold.model.unit.Times;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import java.util.List;

/**
 * A typed parameter of a template.
 *
 * @param fallback none or one default
 */
record Parameter(
    String name,
    String type,
    List<String> values,
    List<Scalar> fallback,
    int min,
    int max,
    Span span) {

  boolean isChoice() {
    return type.equals("enum");
  }

  /** What is wrong with a value; empty when nothing is. */
  String fault(Scalar value) {
    boolean good =
        switch (type) {
          case "enum" -> values.contains(value.value());
          case "int" -> value.kind() == ScalarKind.WHOLE && inBounds(value.value());
          case "bool" -> value.kind() == ScalarKind.FLAG;
          case "time" -> Times.parse(value.value()).isPresent();
          case "size" -> Sizes.parse(value.value()).isPresent();
          default -> true;
        };
    return good ? "" : value.value() + " is not " + expected();
  }

  private boolean inBounds(String digits) {
    if (digits.length() > 10 || digits.startsWith("0x") || digits.startsWith("0o")) {
      return false;
    }
    long number = Long.parseLong(digits);
    return number >= min && number <= max;
  }

  String expected() {
    return switch (type) {
      case "enum" -> "one of " + String.join(", ", values);
      case "int" -> "a whole number from " + min + " to " + max;
      case "bool" -> "true or false";
      case "time" -> "a time such as 7d";
      case "size" -> "a size such as 20GiB";
      default -> "text";
    };
  }
}
