package dev.freehold.components.golden;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as a JSON writer takes them; a reference to a secret stays one. */
final class PlainValue implements PropertyValue.Visitor<Object> {
  @Override
  public Object onNull() {
    throw new IllegalStateException("an expansion declares no null");
  }

  @Override
  public Object onBool(boolean value) {
    return value;
  }

  @Override
  public Object onNum(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }

  @Override
  public Object onText(String value) {
    return value;
  }

  @Override
  public Object onItems(Items items) {
    return items.values().stream().map(value -> value.accept(this)).toList();
  }

  @Override
  public Object onFields(Fields fields) {
    var map = new LinkedHashMap<String, Object>();
    fields.values().forEach((key, value) -> map.put(key, value.accept(this)));
    return map;
  }

  @Override
  public Object onSecret(Secret secret) {
    throw new IllegalStateException("an expansion holds no secret in clear");
  }

  @Override
  public Object onSealed(SealedSecret secret) {
    throw new IllegalStateException("an expansion holds no sealed secret");
  }

  @Override
  public Object onSecretRef(SecretRef reference) {
    return Map.of("secretRef", reference.uri());
  }

  @Override
  public Object onOutputRef(OutputRef reference) {
    return Map.of("output", reference.resource() + "." + reference.property());
  }

  @Override
  public Object onJoined(Joined joined) {
    return Map.of("joined", joined.parts().stream().map(part -> part.accept(this)).toList());
  }

  @Override
  public Object onUnknown() {
    throw new IllegalStateException("an expansion knows everything");
  }
}
