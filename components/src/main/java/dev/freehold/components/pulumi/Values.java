package dev.freehold.components.pulumi;

import com.pulumi.core.Output;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as the SDK takes them: maps, lists, texts, doubles, truth values and outputs. */
final class Values implements PropertyValue.Visitor<@Nullable Object> {
  private final Map<SecretRef, Secret> secrets;
  private final Function<OutputRef, Output<?>> outputs;

  Values(Map<SecretRef, Secret> secrets, Function<OutputRef, Output<?>> outputs) {
    this.secrets = secrets;
    this.outputs = outputs;
  }

  Map<String, @Nullable Object> of(Fields fields) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    fields.values().forEach((key, value) -> values.put(key, value.accept(this)));
    return values;
  }

  @Override
  public @Nullable Object onNull() {
    return null;
  }

  @Override
  public Object onBool(boolean value) {
    return value;
  }

  @Override
  public Object onNum(double value) {
    return value;
  }

  @Override
  public Object onText(String value) {
    return value;
  }

  @Override
  public Object onItems(Items items) {
    var values = new ArrayList<@Nullable Object>();
    items.values().forEach(value -> values.add(value.accept(this)));
    return values;
  }

  @Override
  public Object onFields(Fields fields) {
    return of(fields);
  }

  @Override
  public Object onSecret(Secret secret) {
    Object value = secret.value().accept(this);
    return value == null ? Output.ofNullable(null).asSecret() : Output.ofSecret(value);
  }

  @Override
  public Object onSecretRef(SecretRef reference) {
    Secret secret = secrets.get(reference);
    if (secret == null) {
      throw new IllegalStateException("not resolved: " + reference.uri());
    }
    return onSecret(secret);
  }

  @Override
  public Object onOutputRef(OutputRef reference) {
    return outputs.apply(reference);
  }

  @Override
  public Object onJoined(Joined joined) {
    List<Output<String>> parts = joined.parts().stream().map(this::text).toList();
    return Output.all(parts).applyValue(texts -> String.join("", texts));
  }

  private Output<String> text(PropertyValue part) {
    Object value = part.accept(this);
    return value instanceof Output<?> output
        ? output.applyValue(String::valueOf)
        : Output.of(String.valueOf(value));
  }

  @Override
  public Object onSealed(SealedSecret secret) {
    throw new IllegalStateException("a sealed secret has no value for a program");
  }

  @Override
  public Object onUnknown() {
    throw new IllegalStateException("a program cannot give what is unknown");
  }
}
