package dev.freehold.providers.plugin.wire;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.freehold.engine.json.Signatures;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;

/** Writes property values as protobuf values. */
final class WireWriter implements PropertyValue.Visitor<Value> {
  private static final Value NULL = Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();

  Struct struct(Fields fields) {
    var struct = Struct.newBuilder();
    fields.values().forEach((key, value) -> struct.putFields(key, value.accept(this)));
    return struct.build();
  }

  @Override
  public Value onNull() {
    return NULL;
  }

  @Override
  public Value onBool(boolean value) {
    return Value.newBuilder().setBoolValue(value).build();
  }

  @Override
  public Value onNum(double value) {
    return Value.newBuilder().setNumberValue(value).build();
  }

  @Override
  public Value onText(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }

  @Override
  public Value onItems(Items items) {
    var list = ListValue.newBuilder();
    items.values().forEach(value -> list.addValues(value.accept(this)));
    return Value.newBuilder().setListValue(list).build();
  }

  @Override
  public Value onFields(Fields fields) {
    return Value.newBuilder().setStructValue(struct(fields)).build();
  }

  @Override
  public Value onSecret(Secret secret) {
    var wrapper =
        Struct.newBuilder()
            .putFields(Signatures.KEY, onText(Signatures.SECRET))
            .putFields("value", secret.value().accept(this));
    return Value.newBuilder().setStructValue(wrapper).build();
  }

  @Override
  public Value onSealed(SealedSecret secret) {
    throw new UnsupportedValueException("an encrypted secret");
  }

  @Override
  public Value onSecretRef(SecretRef reference) {
    throw new UnsupportedValueException("the unresolved secret reference " + reference.uri());
  }

  @Override
  public Value onOutputRef(OutputRef reference) {
    throw new UnsupportedValueException("the unresolved reference " + reference);
  }

  @Override
  public Value onJoined(Joined joined) {
    throw new UnsupportedValueException("the unresolved text " + joined);
  }

  @Override
  public Value onUnknown() {
    return onText(Signatures.UNKNOWN);
  }
}
