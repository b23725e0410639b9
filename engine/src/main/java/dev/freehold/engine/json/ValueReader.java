package dev.freehold.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeMap;

/** Reads property values; secrets stay encrypted. */
public final class ValueReader {
  private static final Null NULL = new Null();
  private static final Bool TRUE = new Bool(true);
  private static final Bool FALSE = new Bool(false);

  private ValueReader() {}

  /** Parses the text of a value, as it was encrypted. */
  public static PropertyValue parse(String text) throws IOException {
    try (JsonParser in = Json.parser(text)) {
      in.nextToken();
      return read(in);
    }
  }

  /** The value that starts at the current token; ends at its last one. */
  public static PropertyValue read(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> text(in.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(in.getDoubleValue());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      default -> throw new IOException("Unexpected " + in.currentToken());
    };
  }

  /** The object that starts at the current token; null counts as empty. */
  public static Fields fields(JsonParser in) throws IOException {
    PropertyValue value = read(in);
    if (value instanceof Fields fields) {
      return fields;
    }
    if (value instanceof Null) {
      return Fields.EMPTY;
    }
    throw new IOException("an object was expected");
  }

  private static PropertyValue text(String text) {
    return text.equals(Signatures.UNKNOWN) ? Unknown.INSTANCE : new Text(text);
  }

  private static Items array(JsonParser in) throws IOException {
    var values = new ArrayList<PropertyValue>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(in));
    }
    return new Items(values);
  }

  private static PropertyValue object(JsonParser in) throws IOException {
    var values = new TreeMap<String, PropertyValue>();
    String signature = "";
    for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
      in.nextToken();
      if (key.equals(Signatures.KEY)) {
        signature = in.getText();
      } else {
        values.put(key, read(in));
      }
    }
    return signature.isEmpty() ? new Fields(values) : special(signature, new Fields(values));
  }

  private static PropertyValue special(String signature, Fields fields) throws IOException {
    if (signature.equals(Signatures.SECRET) && fields.text("ciphertext").isPresent()) {
      return new SealedSecret(fields.text("ciphertext").orElseThrow());
    }
    if (signature.equals(Signatures.SECRET) && fields.text("plaintext").isPresent()) {
      return secret(fields.text("plaintext").orElseThrow());
    }
    if (signature.equals(Signatures.FLOAT) && fields.text("value").isPresent()) {
      return special(fields.text("value").orElseThrow());
    }
    throw new UnsupportedValueException(Signatures.describe(signature));
  }

  private static Secret secret(String plaintext) throws IOException {
    try {
      return new Secret(parse(plaintext));
    } catch (IOException e) {
      // Without the cause: its message quotes the secret.
      throw new IOException("the plaintext of a secret is no JSON");
    }
  }

  private static Num special(String bits) throws IOException {
    try {
      return new Num(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)));
    } catch (NumberFormatException e) {
      throw new IOException("the special number " + bits + " is none", e);
    }
  }
}
