package dev.freehold.stacks.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values as JSON for people. */
final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonText() {}

  static String of(PropertyValue value) {
    try {
      Object tree = JSON.readTree(ValueWriter.plainText(value));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
