package dev.freehold.stacks.change;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value as text that is the same wherever a plan is made: keys sorted, lengths before texts, so
 * that no two values look alike. A secret is only that it is one, and by what name.
 */
final class CanonicalText implements PropertyValue.Visitor<String> {
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
    return Double.toString(value);
  }

  @Override
  public String onText(String value) {
    return value.length() + ":" + value;
  }

  @Override
  public String onItems(Items items) {
    return list(items.values());
  }

  @Override
  public String onFields(Fields fields) {
    return fields.values().entrySet().stream()
        .map(each -> onText(each.getKey()) + "=" + each.getValue().accept(this))
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public String onSecret(Secret secret) {
    return "secret";
  }

  @Override
  public String onSealed(SealedSecret secret) {
    return "secret";
  }

  @Override
  public String onSecretRef(SecretRef reference) {
    return "secret " + onText(reference.uri());
  }

  @Override
  public String onOutputRef(OutputRef reference) {
    return "output " + onText(reference.toString());
  }

  @Override
  public String onJoined(Joined joined) {
    return "joined " + list(joined.parts());
  }

  private String list(List<PropertyValue> values) {
    return values.stream()
        .map(value -> value.accept(this))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String onUnknown() {
    return "unknown";
  }
}
