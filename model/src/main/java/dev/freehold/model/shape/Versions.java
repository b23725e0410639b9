package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import java.util.List;
import java.util.Map;

/** Versions: of the language, of contracts, of templates. */
public final class Versions {
  private Versions() {}

  /** {@code version: 1}, the language's own. */
  public static Key<Integer> language() {
    ScalarShape<Integer> shape =
        new ScalarShape<>(
            "1",
            Map.of("const", 1),
            scalar ->
                scalar.value().equals("1")
                    ? Attempt.of(1)
                    : Attempt.fault(
                        Code.UNSUPPORTED_VERSION,
                        "version " + scalar.value() + " of the language is not known",
                        "write version: 1"));
    return Key.required("version", shape, "The version of this language: 1.").byEnvironment();
  }

  /** {@code 2.1.0}. */
  public static ScalarShape<String> contract() {
    return new ScalarShape<>(
        "a version such as 2.1.0",
        Map.of("type", "string", "pattern", "^[0-9]+[.][0-9]+[.][0-9]+$"),
        scalar ->
            isThreeNumbers(scalar.value())
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_CONTRACT_VERSION,
                    scalar.value() + " is not a contract version",
                    "write major.minor.patch, such as 2.1.0"));
  }

  private static boolean isThreeNumbers(String text) {
    List<String> parts = List.of(text.split("[.]", -1));
    return parts.size() == 3
        && parts.stream()
            .allMatch(
                part ->
                    !part.isEmpty()
                        && part.length() < 9
                        && part.chars().allMatch(c -> c >= '0' && c <= '9'));
  }
}
