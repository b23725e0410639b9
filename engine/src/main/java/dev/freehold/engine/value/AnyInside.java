package dev.freehold.engine.value;

import dev.freehold.engine.value.PropertyValue.Visitor;
import java.util.function.Function;

/** Looks for a fitting value inside containers; leaves have nothing inside. */
record AnyInside(Function<PropertyValue, Boolean> question) implements Visitor<Boolean> {
  @Override
  public Boolean onNull() {
    return false;
  }

  @Override
  public Boolean onBool(boolean value) {
    return false;
  }

  @Override
  public Boolean onNum(double value) {
    return false;
  }

  @Override
  public Boolean onText(String value) {
    return false;
  }

  @Override
  public Boolean onItems(Items items) {
    return any(items.values());
  }

  @Override
  public Boolean onFields(Fields fields) {
    return any(fields.values().values());
  }

  private boolean any(Iterable<PropertyValue> values) {
    for (PropertyValue value : values) {
      if (value.anyMatch(question)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Boolean onSecret(Secret secret) {
    return secret.value().anyMatch(question);
  }

  @Override
  public Boolean onSealed(SealedSecret secret) {
    return false;
  }

  @Override
  public Boolean onSecretRef(SecretRef reference) {
    return false;
  }

  @Override
  public Boolean onOutputRef(OutputRef reference) {
    return false;
  }

  @Override
  public Boolean onJoined(Joined joined) {
    return any(joined.parts());
  }

  @Override
  public Boolean onUnknown() {
    return false;
  }
}
