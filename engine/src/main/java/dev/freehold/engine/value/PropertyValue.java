package dev.freehold.engine.value;

import java.util.function.Function;

/**
 * A value of a resource property, as Pulumi knows them; assets, archives and resource references
 * are not supported.
 *
 * <p>Closed: {@link Null}, {@link Bool}, {@link Num}, {@link Text}, {@link Items}, {@link Fields}
 * are plain JSON; {@link Secret} wraps a value that must not be shown; {@link SealedSecret} is a
 * secret as it stands in the state, not decrypted; {@link SecretRef} names a secret that is
 * resolved only when a change is applied; {@link OutputRef} stands for another resource's output,
 * {@link Joined} for a text with such outputs inside; {@link Unknown} is known only after a change
 * has been applied.
 */
public sealed interface PropertyValue
    permits Bool,
        Fields,
        Items,
        Joined,
        Null,
        Num,
        OutputRef,
        SealedSecret,
        Secret,
        SecretRef,
        Text,
        Unknown {

  /** Calls the case that fits; the visitor keeps every use of the closed choice complete. */
  <R> R accept(Visitor<R> visitor);

  /** Whether this value or anything inside it fits the question. */
  default boolean anyMatch(Function<PropertyValue, Boolean> question) {
    return question.apply(this) || accept(new AnyInside(question));
  }

  /** Whether any part of this value is known only after a change has been applied. */
  default boolean hasUnknowns() {
    return anyMatch(value -> value instanceof Unknown);
  }

  /** Whether any part of this value is a secret in one of its three forms. */
  default boolean hasSecrets() {
    return anyMatch(
        value ->
            value instanceof Secret || value instanceof SealedSecret || value instanceof SecretRef);
  }

  static Text of(String text) {
    return new Text(text);
  }

  static Num of(double number) {
    return new Num(number);
  }

  static Bool of(boolean value) {
    return new Bool(value);
  }

  /** One method per kind of value. */
  interface Visitor<R> {
    R onNull();

    R onBool(boolean value);

    R onNum(double value);

    R onText(String value);

    R onItems(Items items);

    R onFields(Fields fields);

    R onSecret(Secret secret);

    R onSealed(SealedSecret secret);

    R onSecretRef(SecretRef reference);

    R onOutputRef(OutputRef reference);

    R onJoined(Joined joined);

    R onUnknown();
  }
}
