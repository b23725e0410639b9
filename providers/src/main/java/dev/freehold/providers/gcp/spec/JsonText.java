package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.util.Optional;

/** JSON that a property holds as a text. */
public final class JsonText {
  private JsonText() {}

  /** Empty for what is no JSON. */
  public static Optional<PropertyValue> parse(String text) {
    try {
      return Optional.of(ValueReader.parse(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text in the one form that the state has: sorted keys, no white space. */
  public static String of(PropertyValue value) {
    return ValueWriter.plainText(value);
  }

  static boolean same(String one, String other) {
    return one.equals(other) || parse(one).isPresent() && parse(one).equals(parse(other));
  }
}
