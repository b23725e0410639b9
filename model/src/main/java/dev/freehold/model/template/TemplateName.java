package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ScalarShape;
import java.util.Map;

/** {@code event-topic@2}. */
record TemplateName(String name, int version) {
  static ScalarShape<String> shape() {
    return new ScalarShape<>(
        "a template such as event-topic@2",
        Map.of("type", "string", "pattern", "^[a-z0-9._-]+@[1-9][0-9]{0,3}$"),
        scalar ->
            parse(scalar.value()).version() > 0
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_REFERENCE,
                    scalar.value() + " is not a template with a version",
                    "write name@version, such as event-topic@2"));
  }

  /** Version 0 where the text is malformed. */
  static TemplateName parse(String text) {
    int at = text.indexOf('@');
    String digits = text.substring(at + 1);
    boolean good =
        at > 0
            && Names.isName(text.substring(0, at), "._-")
            && !digits.isEmpty()
            && digits.length() < 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return good
        ? new TemplateName(text.substring(0, at), Integer.parseInt(digits))
        : new TemplateName(text, 0);
  }
}
