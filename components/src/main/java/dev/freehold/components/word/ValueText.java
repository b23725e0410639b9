package dev.freehold.components.word;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;

/** Values as people read them in a plan. */
final class ValueText implements PropertyValue.Visitor<String> {
  @Override
  public String onNull() {
    return "null";
  }

  @Override
  public String onBool(boolean value) {
    return Boolean.toString(value);
  }

  @Override
  public String onNum(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public String onText(String value) {
    return value;
  }

  @Override
  public String onItems(Items items) {
    return Words.join(items);
  }

  @Override
  public String onFields(Fields fields) {
    return Words.join(fields);
  }

  @Override
  public String onSecret(Secret secret) {
    return "[secret]";
  }

  @Override
  public String onSealed(SealedSecret secret) {
    return "[secret]";
  }

  @Override
  public String onSecretRef(SecretRef reference) {
    return "[secret]";
  }

  @Override
  public String onOutputRef(OutputRef reference) {
    return "[known after up]";
  }

  @Override
  public String onJoined(Joined joined) {
    return "[known after up]";
  }

  @Override
  public String onUnknown() {
    return "[known after up]";
  }
}
