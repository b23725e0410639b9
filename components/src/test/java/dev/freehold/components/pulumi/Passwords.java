package dev.freehold.components.pulumi;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import java.util.Optional;
import java.util.TreeMap;

/** A source that has every secret: its reference, backwards. */
public final class Passwords implements SecretSource {
  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.of(value(reference));
  }

  private static Secret value(SecretRef reference) {
    return new Secret(new Text(new StringBuilder(reference.uri()).reverse().toString()));
  }

  @Override
  public String place(SecretRef reference) {
    return "nowhere";
  }

  /** What a program may send for a declaration: secrets in place of references, and no origin. */
  public static Declaration resolved(Declaration declaration) {
    var inputs = new TreeMap<String, PropertyValue>();
    declaration
        .inputs()
        .values()
        .forEach(
            (key, value) ->
                inputs.put(key, value instanceof SecretRef reference ? value(reference) : value));
    return new Declaration(
        declaration.id(),
        declaration.kind(),
        declaration.parent(),
        new Fields(inputs),
        declaration.options(),
        Origin.NONE);
  }
}
