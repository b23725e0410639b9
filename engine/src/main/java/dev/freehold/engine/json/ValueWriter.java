package dev.freehold.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes property values, objects in the order of their keys. */
public final class ValueWriter implements PropertyValue.Visitor<JsonGenerator> {
  private static final double LONGS = 1e18;
  private static final double PLAIN = 1e21;

  private final JsonGenerator out;
  private final SecretForm secrets;

  public ValueWriter(JsonGenerator out, SecretForm secrets) {
    this.out = out;
    this.secrets = secrets;
  }

  /** The JSON text of a value without secrets: what gets encrypted. */
  public static String plainText(PropertyValue value) {
    return Json.text(out -> new ValueWriter(out, Bare.NONE).write(value));
  }

  public void write(PropertyValue value) {
    value.accept(this);
  }

  @Override
  public JsonGenerator onNull() {
    return with(JsonGenerator::writeNull);
  }

  @Override
  public JsonGenerator onBool(boolean value) {
    return with(json -> json.writeBoolean(value));
  }

  @Override
  public JsonGenerator onText(String value) {
    return with(json -> json.writeString(value));
  }

  /** As Go does: whole numbers without fraction or exponent below 10^21. */
  @Override
  public JsonGenerator onNum(double value) {
    if (!Double.isFinite(value)) {
      String bits = String.format("%016x", Double.doubleToLongBits(value));
      return special(Signatures.FLOAT, "value", bits);
    }
    boolean whole = value == Math.rint(value) && (value != 0 || 1 / value > 0);
    if (whole && Math.abs(value) < LONGS) {
      return with(json -> json.writeNumber((long) value));
    }
    if (whole && Math.abs(value) < PLAIN) {
      return with(json -> json.writeNumber(new BigDecimal(value).toBigInteger()));
    }
    return with(json -> json.writeNumber(value));
  }

  @Override
  public JsonGenerator onItems(Items items) {
    return with(
        json -> {
          json.writeStartArray();
          for (PropertyValue value : items.values()) {
            write(value);
          }
          json.writeEndArray();
        });
  }

  @Override
  public JsonGenerator onFields(Fields fields) {
    return with(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, PropertyValue> field : fields.values().entrySet()) {
            json.writeFieldName(field.getKey());
            write(field.getValue());
          }
          json.writeEndObject();
        });
  }

  @Override
  public JsonGenerator onSecret(Secret secret) {
    if (secrets == Bare.NONE) {
      return secret.value().accept(this);
    }
    return special(Signatures.SECRET, secrets.field(), secrets.text(secret));
  }

  @Override
  public JsonGenerator onSealed(SealedSecret secret) {
    return special(Signatures.SECRET, secrets.field(), secrets.text(secret));
  }

  @Override
  public JsonGenerator onSecretRef(SecretRef reference) {
    throw new UnsupportedValueException("the unresolved secret reference " + reference.uri());
  }

  @Override
  public JsonGenerator onOutputRef(OutputRef reference) {
    throw new UnsupportedValueException("the unresolved reference " + reference);
  }

  @Override
  public JsonGenerator onJoined(Joined joined) {
    throw new UnsupportedValueException("the unresolved text " + joined);
  }

  @Override
  public JsonGenerator onUnknown() {
    return with(json -> json.writeString(Signatures.UNKNOWN));
  }

  private JsonGenerator special(String signature, String field, String text) {
    return with(
        json -> {
          json.writeStartObject();
          json.writeStringField(Signatures.KEY, signature);
          json.writeStringField(field, text);
          json.writeEndObject();
        });
  }

  private JsonGenerator with(Json.Body body) {
    try {
      body.write(out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Inside what gets encrypted as a whole. */
  private enum Bare implements SecretForm {
    NONE;

    @Override
    public String field() {
      return "ciphertext";
    }

    @Override
    public String text(Secret secret) {
      throw new IllegalStateException("written without its wrapper");
    }

    @Override
    public String text(SealedSecret secret) {
      throw new UnsupportedValueException("an encrypted secret inside a secret");
    }
  }
}
