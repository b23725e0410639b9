package dev.freehold.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON that is ours, by streaming. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, false).build();

  private Json() {}

  /** Writes into memory. */
  public static byte[] write(Body body) {
    var bytes = new ByteArrayBuilder(2048);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String text(Body body) {
    return new String(write(body), StandardCharsets.UTF_8);
  }

  public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
    return FACTORY.createParser(bytes, offset, length);
  }

  static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** Writes one document. */
  @FunctionalInterface
  public interface Body {
    void write(JsonGenerator out) throws IOException;
  }
}
