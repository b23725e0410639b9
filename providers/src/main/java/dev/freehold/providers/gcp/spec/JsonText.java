package dev.freehold.providers.gcp.spec;

import com.fasterxml.jackson.core.JsonParser;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON that a property holds as a text. */
public final class JsonText {
  private JsonText() {}

  /** Empty for what is no JSON, or more than one value. */
  public static Optional<PropertyValue> parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = Json.parser(bytes, 0, bytes.length)) {
      if (in.nextToken() == null) {
        return Optional.empty();
      }
      PropertyValue value = ValueReader.read(in);
      return in.nextToken() == null ? Optional.of(value) : Optional.empty();
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
